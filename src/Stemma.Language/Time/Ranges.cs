namespace Stemma.Language.Time;

/// <summary>"from May to September", "between 2014 and 2018", "March 19-April 30": two expressions that are the ends of one stretch.</summary>
internal static class Ranges
{
    public static List<FoundTime> Mark(List<FoundTime> items, TimeScanner symbols)
    {
        for (int i = 0; i + 1 < items.Count; i++)
        {
            if (!IsRange(items[i], items[i + 1], symbols)) continue;
            items[i] = items[i] with { Draft = items[i].Draft with { Range = RangeEnd.First } };
            items[i + 1] = items[i + 1] with { Draft = items[i + 1].Draft with { Range = RangeEnd.Last } };
            i++;
        }
        return items;
    }

    private static bool IsRange(FoundTime first, FoundTime last, TimeScanner symbols)
    {
        if (last.First - first.End != 1 || !IsPoint(first.Draft.Value) || !IsPoint(last.Draft.Value)) return false;
        if (first.Before is not ("from" or "between") && first.Draft.Rule != last.Draft.Rule) return false; // "revised on Friday to December's figure"
        return symbols.Slice(first.End) switch
        {
            "to" or "until" or "till" or "til" or "through" or "thru" => true,
            "-" => true,
            "and" => first.Before == "between",
            _ => false,
        };
    }

    private static bool IsPoint(TimeValue value) => value is TimeValue.Named or TimeValue.Inside or TimeValue.Shift or TimeValue.From;
}
