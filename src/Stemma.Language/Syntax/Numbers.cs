namespace Stemma.Language.Syntax;

/// <summary>How far a word that begins with a digit goes: 12,000 · 3.5 · 10:30 · 9/11 · 19th · 1990s · 713-853-3989, but 5|km, 10|am, 5|-|10.</summary>
internal static class Numbers
{
    public static int Length(ReadOnlySpan<char> rest)
    {
        int i = Digits(rest);
        if (Dashes(rest) is > 0 and var phone) return phone;
        int letters = i;
        while (letters < rest.Length && char.IsLetter(rest[letters])) letters++;
        if (letters == i) return i;
        var tail = rest[i..letters];
        if (letters < rest.Length && char.IsDigit(rest[letters])) return Code(rest);
        return IsUnit(tail) ? i : letters;
    }

    /// <summary>Digits with inner points, commas, colons and slashes.</summary>
    private static int Digits(ReadOnlySpan<char> rest)
    {
        int i = 0;
        while (i < rest.Length && (char.IsDigit(rest[i]) || (rest[i] is '.' or ',' or ':' or '/' && i + 1 < rest.Length && char.IsDigit(rest[i + 1])))) i++;
        return i;
    }

    /// <summary>A telephone number, a date, a code: two or more hyphens between digits, or 345-9945. A single hyphen else is a range and stands alone.</summary>
    private static int Dashes(ReadOnlySpan<char> rest)
    {
        int i = 0, dashes = 0;
        while (i < rest.Length && (char.IsDigit(rest[i]) || (rest[i] == '-' && i + 1 < rest.Length && char.IsDigit(rest[i + 1]))))
        {
            if (rest[i] == '-') dashes++;
            i++;
        }
        if (i < rest.Length && char.IsLetter(rest[i])) return 0;
        return dashes >= 2 || (dashes == 1 && i == 8 && rest[3] == '-') ? i : 0;
    }

    /// <summary>A mixture of letters and digits: 4x4, 3143C2.</summary>
    private static int Code(ReadOnlySpan<char> rest)
    {
        int i = 0;
        while (i < rest.Length && Tokenizer.IsWordChar(rest[i])) i++;
        return i;
    }

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "pm", "a", "p", "km", "kms", "m", "cm", "mm", "kg", "kgs", "g", "mg", "lb", "lbs", "oz", "ml", "l", "mph", "kph", "kmh", "hp", "kw", "mw", "gw", "kwh", "mwh", "w", "v", "hz", "khz", "mhz", "ghz",
        "kb", "mb", "gb", "tb", "ft", "in", "yd", "yds", "mi", "sq", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "bn", "mn", "tn", "k", "bpd", "gmt", "est", "utc", "c", "f", "x", "years", "year", "days", "day", "hours", "hour", "minutes",
        "million", "billion", "trillion", "percent", "pct", "bp", "bps", "mins", "usd", "eur", "gbp", "dollars", "euros", "degrees", "pts", "points",
    };

    private static bool IsUnit(ReadOnlySpan<char> tail) => Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tail);
}
