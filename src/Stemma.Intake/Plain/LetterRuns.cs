namespace Stemma.Intake.Plain;

/// <summary>
/// The runs of four letters within the words of a text, of two in scripts without spaces. Two texts about one thing share them also where words are compounded or
/// inflected, in any language.
/// </summary>
internal sealed class LetterRuns
{
    private const int Letters = 4, Wide = 2, Most = 20_000;

    private readonly HashSet<ulong> _runs = [];

    public void Add(string text)
    {
        foreach (ulong run in Of(text))
            if (_runs.Count < Most) _runs.Add(run);
    }

    /// <summary>The share of the text's runs that are here, 0 to 1.</summary>
    public double Share(string text)
    {
        int all = 0, here = 0;
        foreach (ulong run in Of(text)) (all, here) = (all + 1, here + (_runs.Contains(run) ? 1 : 0));
        return all == 0 ? 0 : here / (double)all;
    }

    private static IEnumerable<ulong> Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int length = IsWide(text[i]) ? Wide : Letters;
            if (i + length > text.Length) continue;
            ulong run = 0;
            for (int j = i; j < i + length && run != ulong.MaxValue; j++) run = char.IsLetterOrDigit(text[j]) ? (run << 16) | char.ToLowerInvariant(text[j]) : ulong.MaxValue;
            if (run != ulong.MaxValue) yield return run;
        }
    }

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\u0E00' and <= '\u0EFF';
}
