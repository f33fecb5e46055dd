namespace Stemma.Language.Time;

/// <summary>
/// Quoted speech has its own "today": in <c>“We will meet tomorrow,” he said on Monday</c> tomorrow is Tuesday, whenever the report was written. The day is taken
/// from the words of the telling that stand beside the quotation in its sentence.
/// </summary>
internal static class SpokenDays
{
    private const int Near = 10; // symbols between the quotation and the day of its telling

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Says =
        new HashSet<string>(["said", "told", "added", "announced", "wrote", "tweeted", "declared", "stated", "warned", "insisted", "replied", "posted"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Ties expressions inside quotation marks to the expression that dates their telling.</summary>
    public static List<FoundTime> Tie(List<FoundTime> items, TimeScanner symbols)
    {
        if (!items.Exists(i => IsDeictic(i.Draft.Value))) return items;
        var quotes = Quotes(symbols);
        for (int i = 0; i < items.Count; i++)
        {
            if (!IsDeictic(items[i].Draft.Value) || quotes.Find(q => q.Open < items[i].First && items[i].End <= q.Close) is not { Close: > 0 } quote) continue;
            for (int j = Math.Max(0, i - 2); j < Math.Min(items.Count, i + 4); j++)
                if (IsDay(items[j].Draft.Value) && Beside(quote, items[j], symbols)) items[i] = items[i] with { SpokenAt = j };
        }
        return items;
    }

    /// <summary>"tomorrow", "tonight", "this morning": told from the day of speaking.</summary>
    private static bool IsDeictic(TimeValue value) => value is TimeValue.Shift { Unit: Grain.Day, Anchor: AnchorKind.Speech, Counted: false } or TimeValue.Named { Dir: not null, Parts: { HasDate: false } };

    private static bool IsDay(TimeValue value) => value is TimeValue.Named { Parts: { Weekday: not null } or { Day: not null, Month: not null }, Dir: null };

    private static List<(int Open, int Close)> Quotes(TimeScanner symbols)
    {
        var quotes = new List<(int, int)>();
        int open = -1;
        for (int at = 0; at < symbols.Count; at++)
        {
            var mark = symbols.Slice(at);
            if (mark.IsEmpty) open = -1; // a block ends
            else if (mark is "“" || mark is "\"" && open < 0) open = at;
            else if (mark is "”" or "\"" && open >= 0)
            {
                quotes.Add((open, at));
                open = -1;
            }
        }
        return quotes;
    }

    /// <summary>The day stands outside the quotation, close by, with a word of telling on the way and no end of a sentence.</summary>
    private static bool Beside((int Open, int Close) quote, FoundTime day, TimeScanner symbols)
    {
        var (from, to) = day.First > quote.Close ? (quote.Close + 1, day.First) : (day.End, quote.Open);
        if (to < from || to - from > Near) return false;
        bool told = false;
        for (int at = from; at < to; at++)
        {
            if (symbols.Slice(at).IsEmpty || Tenses.IsEnd(symbols, at)) return false;
            told |= Says.Contains(symbols.Slice(at));
        }
        return told;
    }
}
