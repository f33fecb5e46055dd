using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>What the sentence splitter looks at to say whether a sentence ends after a word.</summary>
public static class SplitterFeatures
{
    public const int Count = 32;

    /// <summary>Stands for what lies before a paragraph; the next number for what lies behind.</summary>
    private const ulong Edge = 0x5EED;

    /// <summary>Writes the features of the place after word <paramref name="i"/> of the paragraph [<paramref name="first"/>, <paramref name="end"/>).</summary>
    /// <param name="start">Where the sentence that the word stands in began.</param>
    public static int Fill(Words w, int first, int end, int start, int i, Span<ulong> keys)
    {
        ulong b = At(w.Norm, first, end, i - 1), c = w.Norm[i], a = At(w.Norm, first, end, i + 1), a2 = At(w.Norm, first, end, i + 2);
        ulong sb = At(w.Shape, first, end, i - 1), sc = w.Shape[i], sa = At(w.Shape, first, end, i + 1), sa2 = At(w.Shape, first, end, i + 2);
        ulong gap = i + 1 < end ? Math.Min(w.Gap[i + 1], (byte)1) : 2UL, gapBefore = i > first ? Math.Min(w.Gap[i], (byte)1) : 2UL;
        ulong length = (ulong)Math.Min(8, System.Numerics.BitOperations.Log2((uint)(i - start + 1)));
        int n = 0;
        keys[n++] = Feature.Of(101, c);
        keys[n++] = Feature.Of(102, c, gap);
        keys[n++] = Feature.Of(103, c, sa, gap);
        keys[n++] = Feature.Of(104, c, a);
        keys[n++] = Feature.Of(105, c, b);
        keys[n++] = Feature.Of(106, c, sb, sa);
        keys[n++] = Feature.Of(107, b, sa);
        keys[n++] = Feature.Of(108, a);
        keys[n++] = Feature.Of(109, a, a2);
        keys[n++] = Feature.Of(110, sa, sa2, sc);
        keys[n++] = Feature.Of(111, sb, sc, sa);
        keys[n++] = Feature.Of(112, c, length);
        keys[n++] = Feature.Of(113, sc, sa, length);
        keys[n++] = Feature.Of(114, c, gapBefore, gap);
        keys[n++] = Feature.Of(115, c, w.Form[Math.Min(i + 1, end - 1)], gap);
        keys[n++] = Feature.Of(116, At(w.End3, first, end, i + 1), sa);
        keys[n++] = Feature.Of(117, w.End3[i], sa);
        keys[n++] = Feature.Of(118, c, sa, sa2);
        keys[n++] = Feature.Of(119, a2, c);
        keys[n++] = Feature.Of(120, w.Norm[start], c);
        keys[n++] = Feature.Of(121, At(w.Norm, first, end, i - 2), b, c);
        keys[n++] = Feature.Of(122, sc, c, a2, sa);
        keys[n++] = Feature.Of(123, w.Form[Math.Min(i + 1, end - 1)], sc);
        return n;
    }

    private static ulong At(ulong[] column, int first, int end, int i) => i < first ? Edge : i >= end ? Edge + 1 : column[i];
}
