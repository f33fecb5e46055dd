using Stemma.Model;

namespace Stemma.Language.Names;

/// <summary>
/// The labels of the name tagger: O, and begin, inside, end, single for each class (BIOES; Ratinov and Roth 2009 found it better than BIO).
/// Label 0 is O; label 1 + 4·class + part follows.
/// </summary>
public static class NameTags
{
    public const int Classes = 5;
    public const int Count = 1 + 4 * Classes;
    public const int Outside = 0, Begin = 0, Inside = 1, End = 2, Single = 3;

    /// <summary>The class of a label, in the order of <see cref="EntityType"/>.</summary>
    public static EntityType Class(int label) => (EntityType)((label - 1) / 4);

    public static int Part(int label) => (label - 1) % 4;

    public static int Label(EntityType type, int part) => 1 + 4 * (int)type + part;

    /// <summary>Whether <paramref name="to"/> may follow <paramref name="from"/> inside a sentence.</summary>
    public static bool Allowed(int from, int to)
    {
        bool open = from != Outside && Part(from) is (Begin or Inside);
        bool goesOn = to != Outside && Part(to) is (Inside or End);
        return open ? goesOn && Class(from) == Class(to) : !goesOn;
    }

    public static bool MayStart(int label) => label == Outside || Part(label) is Begin or Single;

    public static bool MayEnd(int label) => label == Outside || Part(label) is End or Single;

    /// <summary>The names in a labelled sentence as (first token, end token, class), counted from the sentence's start.</summary>
    public static IEnumerable<(int First, int End, EntityType Type)> Spans(ArraySegment<byte> labels)
    {
        int first = 0;
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == Outside) continue;
            int part = Part(labels[i]);
            if (part is Begin or Single) first = i;
            if (part is End or Single) yield return (first, i + 1, Class(labels[i]));
        }
    }
}
