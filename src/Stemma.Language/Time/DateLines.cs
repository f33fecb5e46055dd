using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// Lines that say when the report was put out: a short line with one full date between headline and first paragraph ("Harbour Observer, 20 June 2023"),
/// one at either end that says so ("Post published April 10, 2023"), or a date alone right below the text. Furniture is read for these too.
/// </summary>
internal static class DateLines
{
    private const int Longest = 100; // characters
    private const int Rank = 6;

    /// <summary>Those that stand above the prose, or else the one day that lines below it name.</summary>
    public static IEnumerable<WrittenFact> In(Reading reading)
    {
        var (above, below) = (new List<WrittenFact>(), new List<WrittenFact>());
        bool headed = false, told = false, next = false; // whether the headline and the prose have begun, and whether prose stands just above
        foreach (var block in reading.Blocks)
        {
            bool line = IsLine(block);
            if (line && Day(reading, block) is var (day, span, before) && (SaysSo(before) || headed && !told && block.Detail != "related" && NamesOnly(before) || next && before.Length == 0))
                (told ? below : above).Add(new(DateBounds.Day(day), default, Rank, new("time.written.date-line", $"a line beside its text says “{reading.Slice(span)}”", reading.Cite(span))));
            headed |= block.Role == BlockRole.Headline;
            next = block.Role == BlockRole.Body && !line;
            told |= next;
        }
        return above.Count > 0 ? above : below.DistinctBy(f => f.Bounds).Count() == 1 ? below : []; // lines below may be those of other reports
    }

    private static bool IsLine(Block block) =>
        block.Span.Length <= Longest && block.Detail is ("" or "other" or "navigation" or "related") && block.Role is not (BlockRole.Headline or BlockRole.Caption or BlockRole.Dateline);

    /// <summary>The only date of the line, with its place and the words before it; null unless day, month and year are written and no other words follow.</summary>
    private static (LocalDate Day, TextSpan<Article> Span, string Before)? Day(Reading reading, Block block)
    {
        string text = reading.Slice(block.Span);
        if (!text.Any(char.IsAsciiDigit)) return null;
        var dates = TimeFinder.Find(new TimeScanner(text)).Select(f => f.Item1).Where(d => d.Value is TimeValue.Named { Parts.HasDate: true } or TimeValue.Inside).ToList();
        if (dates is not [{ Value: TimeValue.Named { Parts: { Day: not null, Month: not null, Year: not null } parts } } date] || NamedParts.Fixed(parts)?.Bounds is not { IsDay: true, From: { } day }) return null;
        if (text[date.End..].Count(char.IsLetter) > 12) return null; // a zone, "Updated"
        return (day, new(block.Span.Start + date.Start, block.Span.Start + date.End), text[..date.Start]);
    }

    private static bool SaysSo(string before) =>
        Words(before) is [.., var last] words && words.Length <= 4
        && (last is "published" or "posted" or "publication" || words.Length > 1 && last is "on" or "date" && words[^2] is "published" or "posted" or "publication");

    /// <summary>Names of papers, places and people, and the words that join them; no sentence.</summary>
    private static bool NamesOnly(string before) =>
        before.Split(Separators, StringSplitOptions.RemoveEmptyEntries).All(w => !char.IsLower(w[0]) || w is "by" or "of" or "and" or "the" or "in" or "on" or "at" or "reporters" or "staff" or "reporter" or "writer" or "correspondent" or "published" or "posted");

    private static string[] Words(string before) => before.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static readonly char[] Separators = [' ', '\u00A0', '\t', ',', '|', ':', '-', '–', '—', '·', '•', '.', '(', '*'];
}
