using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>What the tagger looks at, for training and use alike.</summary>
public static class TaggerFeatures
{
    /// <summary>The most keys that <see cref="Fill"/> writes.</summary>
    public const int Count = 40;

    private const ulong Edge = 0x5EED;

    /// <summary>Writes the features of word <paramref name="i"/> of the sentence [<paramref name="first"/>, <paramref name="end"/>); the tags before it are known.</summary>
    public static int Fill(Words w, int first, int end, int i, Span<ulong> keys)
    {
        ulong t1 = i > first ? w.Tag[i - 1] + 1UL : Edge, t2 = i > first + 1 ? w.Tag[i - 2] + 1UL : Edge;
        ulong form = w.Form[i], norm = w.Norm[i], shape = w.Shape[i];
        ulong b1 = At(w.Norm, first, end, i - 1), b2 = At(w.Norm, first, end, i - 2), a1 = At(w.Norm, first, end, i + 1), a2 = At(w.Norm, first, end, i + 2);
        ulong at = (i == first ? 1UL : 0) | (i + 1 == end ? 2UL : 0);
        int n = 0;
        keys[n++] = Feature.Of(1, form);
        keys[n++] = Feature.Of(2, norm);
        keys[n++] = Feature.Of(3, w.End1[i]);
        keys[n++] = Feature.Of(4, w.End2[i]);
        keys[n++] = Feature.Of(5, w.End3[i]);
        keys[n++] = Feature.Of(6, w.End4[i]);
        keys[n++] = Feature.Of(7, w.Start1[i]);
        keys[n++] = Feature.Of(8, w.Start2[i]);
        keys[n++] = Feature.Of(9, w.Start3[i]);
        keys[n++] = Feature.Of(10, shape, at);
        keys[n++] = Feature.Of(11, t1);
        keys[n++] = Feature.Of(12, t1, t2);
        keys[n++] = Feature.Of(13, t1, norm);
        keys[n++] = Feature.Of(14, t1, t2, norm);
        keys[n++] = Feature.Of(15, b1);
        keys[n++] = Feature.Of(16, b2);
        keys[n++] = Feature.Of(17, a1);
        keys[n++] = Feature.Of(18, a2);
        keys[n++] = Feature.Of(19, norm, a1);
        keys[n++] = Feature.Of(20, norm, b1);
        keys[n++] = Feature.Of(21, At(w.End3, first, end, i + 1));
        keys[n++] = Feature.Of(22, At(w.End3, first, end, i - 1));
        keys[n++] = Feature.Of(23, At(w.Shape, first, end, i + 1), shape);
        keys[n++] = Feature.Of(24, At(w.Shape, first, end, i - 1), shape);
        keys[n++] = Feature.Of(25, w.End3[i], t1);
        keys[n++] = Feature.Of(26, w.End2[i], At(w.End2, first, end, i + 1), t1);
        keys[n++] = Feature.Of(27, b1, a1);
        keys[n++] = Feature.Of(28, w.End3[i], shape, at);
        keys[n++] = Feature.Of(29, a1, t1);
        keys[n++] = Feature.Of(30, b1, b2);
        keys[n++] = Feature.Of(31, a1, a2);
        keys[n++] = Feature.Of(32, norm, a1, t1);
        return n;
    }

    internal static ulong At(ulong[] column, int first, int end, int i) => i < first ? Edge : i >= end ? Edge + 1 : column[i];
}
