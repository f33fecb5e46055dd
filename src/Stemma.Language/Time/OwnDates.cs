using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>The dates that a report carries for itself: metadata, address, dateline, byline; and the weak ones, clock, copyright and capture.</summary>
internal static class OwnDates
{
    public static IEnumerable<WrittenFact> In(Reading reading, FoundTimes found)
    {
        foreach (var clue in reading.Metadata.Dates)
            if (Fact(clue) is { } fact) yield return fact;
        if (Dateline(reading, found) is { } dateline) yield return dateline;
        foreach (var line in DateLines.In(reading)) yield return line;
    }

    private static WrittenFact? Fact(DateClue clue) => clue.Kind switch
    {
        DateClueKind.Metadata => Strong(clue, 1, "the page's metadata say"),
        DateClueKind.Given => Strong(clue, 2, "it came with the date"),
        DateClueKind.Url => Strong(clue, 3, "its address says"),
        DateClueKind.Dateline => Strong(clue, 4, "its dateline says"),
        DateClueKind.Byline => Strong(clue, 5, "its byline says"),
        DateClueKind.SiteClock => Latest(clue, 31, "the site's clock shows", clue.Bounds.To),
        DateClueKind.Captured => Latest(clue, 32, "the page was taken on", clue.Bounds.To),
        _ => Latest(clue, 33, "the copyright line says", clue.Bounds.To ?? clue.Bounds.From),
    };

    private static WrittenFact? Strong(DateClue clue, int rank, string says)
    {
        var reason = Why(clue, "time.written." + clue.Kind.ToString().ToLowerInvariant(), $"{says} {Quote(clue)}");
        if (!clue.Bounds.IsUnknown) return new(clue.Bounds, default, rank, reason);
        return PatternOf(clue.Raw) is { IsEmpty: false } pattern ? new(DateBounds.Unknown, pattern, rank, reason) : null;
    }

    /// <summary>A page cannot have been written after its site was seen.</summary>
    private static WrittenFact? Latest(DateClue clue, int rank, string says, LocalDate? day) =>
        day is null ? null : new(new(null, day), default, rank,
            Why(clue, "time.written.weak-" + clue.Kind.ToString().ToLowerInvariant(), $"not later than {new DateBounds(day, day)}: {says} {Quote(clue)}, a weak bound"));

    private static Reason Why(DateClue clue, string rule, string text) => clue.Evidence is { } evidence ? new(rule, text, evidence) : new(rule, text);

    private static string Quote(DateClue clue) => $"“{clue.Raw.Trim()}”";

    /// <summary>What a date without a year fixes.</summary>
    private static CalendarPattern PatternOf(string raw)
    {
        foreach (var (draft, _, _) in TimeFinder.Find(new TimeScanner(raw)))
            if (draft.Value is TimeValue.Named { Parts: { } p }) return new(p.Year, p.Month, p.Day, (IsoDayOfWeek?)p.Weekday);
        return default;
    }

    /// <summary>"Xinhua News Agency, Beijing, December 20." or "MINSK, Dec 19 (Reuters) -": only names stand before the date, and a stop, a dash or a bracket after it.</summary>
    private static WrittenFact? Dateline(Reading reading, FoundTimes found)
    {
        for (int i = 0; i < reading.Blocks.Count && i < 12; i++)
        {
            var b = reading.Blocks[i];
            if (b.Role is not (BlockRole.Body or BlockRole.Dateline or BlockRole.Standfirst)) continue;
            var first = found.Items.FirstOrDefault(f => f.Span.Start >= b.Span.Start && f.Span.End <= b.Span.End);
            if (first?.Draft.Value is TimeValue.Named { Parts: { Day: not null, Month: not null } p } && Stands(first, b, found.Symbols)) return Fact(reading, first, p);
        }
        return null;
    }

    private static bool Stands(FoundTime time, Block block, TimeScanner symbols)
    {
        if (time.Span.Start == block.Span.Start || time.Span.Start - block.Span.Start > 90 || time.End + 1 >= symbols.Count || symbols[time.End + 1].Start >= block.Span.End) return false;
        if (symbols.Slice(time.End) is not ("." or "-" or "–" or "—" or "(" or ":" or "/")) return false;
        for (int at = time.First - 1; at >= 0 && symbols[at].Start >= block.Span.Start; at--)
        {
            var word = symbols.Slice(at);
            if (!word.IsEmpty && char.IsLower(word[0]) && word is not ("of" or "and" or "the" or "de" or "al")) return false;
        }
        return true;
    }

    private static WrittenFact Fact(Reading reading, FoundTime time, Parts p)
    {
        var reason = new Reason("time.written.dateline", $"its dateline says “{reading.Slice(time.Span)}”", reading.Cite(time.Span));
        var bounds = NamedParts.Fixed(p)?.Bounds ?? DateBounds.Unknown;
        return new(bounds, bounds.IsUnknown ? new(p.Year, p.Month, p.Day, (IsoDayOfWeek?)p.Weekday) : default, 4, reason);
    }
}
