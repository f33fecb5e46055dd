using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>Numbers in words: "twenty-five", "a hundred and ten", "nineteen ninety-six" (a year), "twenty-first" (an ordinal).</summary>
internal static class NumberWords
{
    /// <summary>Adds the readings of the number that begins at symbol <paramref name="at"/>.</summary>
    public static void Read(TimeScanner symbols, int at, Span<Lexeme> found, ref int n)
    {
        if (n + 8 > found.Length) return;
        if (Entry(symbols, at) is { Ordinal: > 0 and var ordinal }) AddOrdinal(found, ref n, ordinal, 1);
        if (Entry(symbols, at) is not { Number: >= 0 }) return;
        if (Tail(symbols, at) is var (tail, length) && tail > 0) AddOrdinal(found, ref n, tail, length);
        if (Year(symbols, at) is var (year, words) && year > 0) found[n++] = new(TimeLexemes.Year, words, year);
        var (value, end) = Cardinal(symbols, at);
        if (end == at) return;
        found[n++] = new(TimeLexemes.Count, end - at, value * 100);
        if (value is >= 1 and <= 12 && end == at + 1) found[n++] = new(TimeLexemes.Hour, 1, value);
        if (value is >= 1 and <= 12 && end == at + 1) found[n++] = new(TimeLexemes.WordHour, 1, value);
        if (value is >= 1 and < 60) found[n++] = new(TimeLexemes.Minute, end - at, value);
        if (value is >= 1 and <= 31) found[n++] = new(TimeLexemes.WordDay, end - at, value);
    }

    private static void AddOrdinal(Span<Lexeme> found, ref int n, int ordinal, int length)
    {
        found[n++] = new(TimeLexemes.Ordinal, length, ordinal);
        if (ordinal <= 31) found[n++] = new(TimeLexemes.Day, length, ordinal);
    }

    private static TimeWords.Entry? Entry(TimeScanner symbols, int at) => at < symbols.Count ? TimeVocabulary.Find(symbols.Slice(at))?.Entry : null;
    private static int Number(TimeScanner symbols, int at) => Entry(symbols, at)?.Number ?? -1;
    private static bool Hyphen(TimeScanner symbols, int at) => at < symbols.Count && symbols[at].Glued && symbols.Slice(at) is "-" or "‑";

    /// <summary>"twenty-first": tens and an ordinal below ten.</summary>
    private static (int Value, int Length) Tail(TimeScanner symbols, int at)
    {
        int tens = Number(symbols, at);
        if (tens is < 20 or > 90) return default;
        int next = Hyphen(symbols, at + 1) ? at + 2 : at + 1;
        return Entry(symbols, next) is { Ordinal: >= 1 and < 10 and var ones } ? (tens + ones, next - at + 1) : default;
    }

    private static (int Value, int End) Below100(TimeScanner symbols, int at)
    {
        int value = Number(symbols, at);
        if (value is < 0 or >= 100) return (0, at);
        if (value < 20) return (value, at + 1);
        int next = Hyphen(symbols, at + 1) ? at + 2 : at + 1;
        return Number(symbols, next) is >= 1 and < 10 and var ones ? (value + ones, next + 1) : (value, at + 1);
    }

    private static (int Value, int End) Cardinal(TimeScanner symbols, int at)
    {
        var (value, end) = Below100(symbols, at);
        if (end == at) (value, end) = (1, at);
        int total = 0;
        while (Number(symbols, end) is (100 or 1000 or 12) and var scale && (scale != 12 || end > at))
        {
            if (scale == 12 && value > 20) break;
            value = Math.Min(value, 99_999) * scale;
            end++;
            if (scale == 12) break;
            total = scale == 1000 ? total + value : total;
            if (scale == 1000) value = 0;
            int next = end < symbols.Count && symbols.Slice(end) is "and" ? end + 1 : end;
            var (rest, after) = Below100(symbols, next);
            if (after > next) (value, end) = (value + rest, after);
        }
        return (Math.Min(total + value, 20_000_000), end);
    }

    /// <summary>"nineteen ninety-six", "twenty twenty-two", "two thousand and ten".</summary>
    private static (int Value, int Length) Year(TimeScanner symbols, int at)
    {
        int head = Number(symbols, at);
        if (head is >= 11 and <= 20 && Number(symbols, at + 1) is >= 10 and < 100)
        {
            var (rest, end) = Below100(symbols, at + 1);
            return ((head * 100) + rest, end - at);
        }
        if (head is >= 11 and < 20 && Number(symbols, at + 1) is 100 or 0) // "seventeen hundred thirty three", "nineteen zero one"
        {
            int after100 = at + 2 < symbols.Count && symbols.Slice(at + 2) is "and" ? at + 3 : at + 2;
            var (ones, last) = Below100(symbols, after100);
            return last > after100 && (ones > 9 || Number(symbols, at + 1) == 0) ? ((head * 100) + ones, last - at) : default;
        }
        if (head != 2 || Number(symbols, at + 1) != 1000) return default;
        int next = at + 2 < symbols.Count && symbols.Slice(at + 2) is "and" ? at + 3 : at + 2;
        var (tail, after) = Below100(symbols, next);
        return after > next ? (2000 + tail, after - at) : (2000, 2);
    }
}
