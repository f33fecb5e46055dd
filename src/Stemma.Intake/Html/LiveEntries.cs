using System.Text.RegularExpressions;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>Entries of a live blog: paragraphs that begin with the time of day at which they were written, or stand under one.</summary>
internal static partial class LiveEntries
{
    /// <summary>Fewer times of day than this, and they are what the report is about.</summary>
    private const int Fewest = 3;

    /// <summary>Gives the first paragraph of each entry its role, with the time (HH:mm) as detail.</summary>
    public static void Give(List<Draft> drafts)
    {
        var starts = new List<(Draft Entry, string Time)>();
        for (int i = 0; i < drafts.Count; i++)
        {
            if (At(drafts[i].Text) is not { } time) continue;
            bool alone = drafts[i].Text.Length <= LongestTime;
            var entry = alone ? NextText(drafts, i + 1) : drafts[i];
            if (entry is not null && IsText(entry)) starts.Add((entry, time));
        }
        if (starts.DistinctBy(s => s.Time).Count() < Fewest) return;
        foreach (var (entry, time) in starts) entry.Be(BlockRole.LiveEntry, "page.live-entry", time);
    }

    private const int LongestTime = 12;

    private static bool IsText(Draft d) => d.Role is BlockRole.Body or BlockRole.ListItem || (d.Role == BlockRole.Headline && d.Detail == "section");

    private static Draft? NextText(List<Draft> drafts, int from)
    {
        for (int i = from; i < Math.Min(drafts.Count, from + 3); i++)
            if (IsText(drafts[i])) return drafts[i];
        return null;
    }

    private static string? At(string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[0])) return null;
        var m = Clock().Match(text);
        return m.Success ? $"{m.Groups[1].Value.PadLeft(2, '0')}:{m.Groups[2].Value}" : null;
    }

    /// <summary>A time of day and then a mark, a word for o'clock, or nothing.</summary>
    [GeneratedRegex(@"^([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s?(?:Uhr|h|am|pm|AM|PM|a\.m\.|p\.m\.|GMT|BST|CET|ET|EDT|EST))?(?:$|\s*[:–—|\-]\s|\s+\p{Lu})", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Clock();
}
