using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>What the network sees of a word: keys whose vectors are added up.</summary>
public static class NetworkFeatures
{
    /// <summary>How many keys <see cref="Fill"/> writes. The first is the word itself.</summary>
    public const int Count = 16;

    /// <summary>Stands for a word that training did not keep.</summary>
    public static readonly ulong UnknownWord = Feature.Of(200, 1);

    /// <summary>Writes the keys of word <paramref name="i"/> of the sentence [<paramref name="first"/>, <paramref name="end"/>). 0 where there is none.</summary>
    public static void Fill(Words w, int first, int end, int i, Span<ulong> keys)
    {
        ulong shape = w.Shape[i], place = i == first ? 1UL : 0;
        keys[0] = Feature.Of(201, w.Norm[i]);
        keys[1] = w.Form[i] == w.Norm[i] ? 0 : Feature.Of(202, w.Form[i]);
        keys[2] = Feature.Of(203, w.End1[i]);
        keys[3] = Feature.Of(204, w.End2[i]);
        keys[4] = Feature.Of(205, w.End3[i]);
        keys[5] = Feature.Of(206, w.End4[i]);
        keys[6] = Feature.Of(207, w.Start1[i]);
        keys[7] = Feature.Of(208, w.Start2[i]);
        keys[8] = Feature.Of(209, w.Start3[i]);
        keys[9] = Feature.Of(210, shape);
        keys[10] = Feature.Of(211, shape, place);
        keys[11] = Feature.Of(212, i == first ? 9UL : Math.Min(w.Gap[i], (byte)1), i + 1 == end ? 9UL : Math.Min(w.Gap[i + 1], (byte)1));
        keys[12] = w.Class[i] == 0 ? 0 : Feature.Of(213, (ulong)Names.WordClusters.FineOf(w.Class[i]));
        keys[13] = w.Class[i] == 0 ? 0 : Feature.Of(214, (ulong)Names.WordClusters.CoarseOf(w.Class[i]));
        keys[14] = Feature.Of(215, w.End2[i], shape);
        keys[15] = i + 1 == end && i == first ? Feature.Of(216, 1) : 0;
    }
}
