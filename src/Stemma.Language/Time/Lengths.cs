namespace Stemma.Language.Time;

/// <summary>"for two weeks from May 20", "from 9 a.m. for 3 hours", "three days until Friday": a length that begins or ends at a time told beside it.</summary>
internal static class Lengths
{
    private const int Gap = 4; // symbols between the two

    public static List<FoundTime> Fasten(List<FoundTime> items, TimeScanner symbols)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Draft is not { Value: TimeValue.Length { Dir: null }, Event: null }) continue;
            if (i + 1 < items.Count && IsPoint(items[i + 1].Draft.Value) && Joins(symbols, items[i].End, items[i + 1].First) is var side and not 0)
                items[i] = side > 0 ? items[i] with { BeginsAt = i + 1 } : items[i] with { EndsAt = i + 1 };
            else if (i > 0 && IsPoint(items[i - 1].Draft.Value) && items[i - 1].Before is "from" or "starting" or "beginning" or "at" && items[i].First - items[i - 1].End == 1 && symbols.Slice(items[i - 1].End) is "for")
                items[i] = items[i] with { BeginsAt = i - 1 };
        }
        return items;
    }

    private static bool IsPoint(TimeValue value) => value is TimeValue.Named or TimeValue.Inside or TimeValue.Shift or TimeValue.From;

    /// <summary>+1 when the words between say that the length begins there, -1 that it ends there, 0 neither.</summary>
    private static int Joins(TimeScanner symbols, int from, int to)
    {
        int side = 0;
        if (to - from is < 1 or > Gap) return 0;
        for (int at = from; at < to; at++)
        {
            switch (symbols.Slice(at))
            {
                case "from" or "starting" or "beginning" or "commencing": side = 1; break;
                case "until" or "till" or "through" or "ending" or "ended": side = -1; break;
                case "," or "on" or "at": break;
                default: return 0;
            }
        }
        return side;
    }
}
