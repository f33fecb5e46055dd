using System.Numerics;
using Stemma.Model;

namespace Stemma.Language.Names;

/// <summary>
/// Puts together what the tagger took apart: when a body of several words stands in the lists ("African Development Bank") and the tagger found names
/// inside it and none that reach beyond, the whole is the name.
/// </summary>
internal static class ListedNames
{
    private static readonly int Shift = 4 * BitOperations.Log2(NameLists.Body);

    public static void Settle(NameFeatures features, int first, int end, Span<byte> labels)
    {
        for (int i = first; i < end; i++)
        {
            if (!IsListed(features, i, NameTags.Begin)) continue;
            int last = i + 1;
            while (last < end - 1 && !IsListed(features, last, NameTags.End)) last++;
            if (last < end && IsTakenApart(features, labels, i, last)) Label(labels, i, last);
            i = last;
        }
    }

    private static bool IsListed(NameFeatures features, int token, int part) => (features.Lists(token) >> Shift & 1u << part) != 0;

    private static bool IsTakenApart(NameFeatures features, ReadOnlySpan<byte> labels, int first, int last)
    {
        if (features.Form(first).Casing == Casing.Lower || features.Form(last).Casing == Casing.Lower) return false;
        if (Part(labels[first]) is NameTags.Inside or NameTags.End || Part(labels[last]) is NameTags.Begin or NameTags.Inside) return false;
        int names = 0, outside = 0;
        for (int i = first; i <= last; i++)
        {
            if (labels[i] == NameTags.Outside) outside++;
            else if (Part(labels[i]) is NameTags.Begin or NameTags.Single) names++;
        }
        return names > 1 || (names == 1 && outside > 0);
    }

    private static int Part(byte label) => label == NameTags.Outside ? -1 : NameTags.Part(label);

    private static void Label(Span<byte> labels, int first, int last)
    {
        for (int i = first; i <= last; i++)
            labels[i] = (byte)NameTags.Label(EntityType.Organization, i == first ? NameTags.Begin : i == last ? NameTags.End : NameTags.Inside);
    }
}
