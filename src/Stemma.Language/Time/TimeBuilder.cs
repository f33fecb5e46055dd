using System.Globalization;
using NodaTime;
using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>From the match of a rule to the value that its <c>make</c> names.</summary>
internal static class TimeBuilder
{
    /// <summary>What a match gathered: the calendar parts, counts and units of its own lexemes, and the values that it called.</summary>
    private sealed class Gathered
    {
        public Parts Parts = new();
        public readonly List<(Amount Amount, int Unit)> Lengths = [];
        public readonly List<TimeValue> Called = [];
        public string Mod = "";
        public double? Count;
        public string Ref = "";
        public int Unit = -1;
        public int LastClass = -1;
        public bool Valid = true;
        public int? Hour; // in minutes, with its half of the day
        public int Spoken; // minutes said before the hour
        public int Side; // -1 to, +1 past
    }

    /// <summary>The value and modifier, or null when the words make no sense together (31 February).</summary>
    public static (TimeValue Value, string Mod)? Build(RuleMatch match, TimeScanner symbols)
    {
        var got = Gather(match, symbols);
        if (!got.Valid || !IsPossible(got.Parts)) return null;
        string mod = match.Rule.Constants.GetValueOrDefault("mod", got.Mod);
        return Make(match.Rule, got) is { } value ? (value, mod) : null;
    }

    /// <summary>The parts that a match names itself, outside what it called.</summary>
    public static Parts OwnParts(RuleMatch match, TimeScanner symbols)
    {
        var got = new Gathered();
        foreach (var step in match.Steps)
            if (step.Called is null) Take(got, step.Lexeme, symbols);
        return got.Parts;
    }

    private static Gathered Gather(RuleMatch match, TimeScanner symbols)
    {
        var got = new Gathered();
        foreach (var step in match.Steps)
        {
            if (step.Called is { } called) Call(got, called, symbols);
            else Take(got, step.Lexeme, symbols);
        }
        foreach (var (key, value) in match.Rule.Constants) Constant(got, key, value);
        if (got.Count is { } left && got.Unit >= 0) got.Lengths.Add((new(left), got.Unit));
        return got;
    }

    private static void Call(Gathered got, RuleMatch called, TimeScanner symbols)
    {
        if (Build(called, symbols) is not var (value, mod)) got.Valid = false;
        else
        {
            got.Called.Add(value);
            if (mod.Length > 0) got.Mod = mod;
        }
    }

    private static void Take(Gathered got, Lexeme lexeme, TimeScanner symbols)
    {
        int v = lexeme.Value;
        var p = got.Parts;
        got.Parts = TimeWords.Classes[lexeme.Class] switch
        {
            "MONTH" => p with { Month = v },
            "WEEKDAY" or "WDABBR" or "WEEKDAYS" => p with { Weekday = v },
            "DAY" or "NTH" or "WORDDAY" => p with { Day = v },
            "YEAR" => p with { Year = v },
            "YY" or "LATEYY" => p with { Year = v + (v < 40 ? 2000 : 1900) },
            "DECADE" or "DECADEWORD" => p with { Decade = v },
            "SEASON" => p with { Season = v },
            "MM" => p with { Month = v },
            "QUARTERWORD" => p with { Quarter = v },
            "HALFWORD" => p with { Half = v },
            "PART" or "PARTS" => p with { Part = (DayPart)v },
            "HOLIDAY" => p with { Holiday = v },
            "DATE" => symbols.Date(v),
            "CLOCK" or "BARECLOCK" => p with { Minutes = v & 2047, HasMinute = true, Second = (v >> 11) is var s && s < 60 && v > 2047 ? s : null },
            "HOUR" or "WORDHOUR" => p with { Minutes = v * 60 },
            "HHMM" => p with { Minutes = v, HasMinute = true },
            "MINUTE" => p with { Minutes = (p.Minutes ?? 0) + v, HasMinute = true },
            "MERIDIEM" or "AP" => Meridiem(p, v),
            "ZONE" => p with { Zone = v == 1 ? "Z" : "" },
            _ => p,
        };
        Measure(got, lexeme);
    }

    private static Parts Meridiem(Parts p, int value)
    {
        bool pm = TimeWords.Names[value] == "pm";
        return p.Minutes is not { } m ? p with { Part = pm ? DayPart.Afternoon : DayPart.Morning } : p with { Minutes = pm && m < 720 ? m + 720 : !pm && m is >= 720 and < 780 ? m - 720 : m };
    }

    private static void Measure(Gathered got, Lexeme lexeme)
    {
        switch (TimeWords.Classes[lexeme.Class])
        {
            case "HOUR": got.Hour = lexeme.Value * 60; break;
            case "MINUTE": got.Spoken = lexeme.Value; break;
            case "MERIDIEM": got.Hour = got.Parts.Minutes is { } m && got.Hour is { } h ? h + (m >= 720 && h < 720 ? 720 : 0) : got.Hour; break;
            case "NUM": got.Count = lexeme.Value / 100.0; break;
            case "FRACTION": got.Count = (got.Count ?? 0) + (lexeme.Value > 2 ? lexeme.Value / 100.0 : 0.5); break;
            case "VAGUE": got.Count = -1; break;
            case "ORD": got.Parts = got.Parts with { Nth = lexeme.Value }; break;
            case "EDGE" or "EARLY" or "APPROX": got.Mod = TimeWords.Names[lexeme.Value]; break;
            case "REF": got.Ref = TimeWords.Names[lexeme.Value]; break;
            case "UNIT" or "UNITS" or "FREQ" or "SHORTUNIT":
                if (got.Count is { } count) got.Lengths.Add((new(count), lexeme.Value));
                else got.Unit = lexeme.Value;
                got.Count = null;
                break;
            default: break;
        }
    }

    private static void Constant(Gathered got, string key, string value)
    {
        int number = int.TryParse(value, CultureInfo.InvariantCulture, out int n) ? n : 0;
        switch (key)
        {
            case "count": got.Count = double.Parse(value, CultureInfo.InvariantCulture); break;
            case "unit": got.Unit = (int)Enum.Parse<Grain>(value, ignoreCase: true); break;
            case "ref": got.Ref = value; break;
            case "part": got.Parts = got.Parts with { Part = Enum.Parse<DayPart>(value, ignoreCase: true) }; break;
            case "year": got.Parts = got.Parts with { Year = number }; break;
            case "month": got.Parts = got.Parts with { Month = number }; break;
            case "day": got.Parts = got.Parts with { Day = number }; break;
            case "nth": got.Parts = got.Parts with { Nth = number }; break;
            case "quarter": got.Parts = got.Parts with { Quarter = number }; break;
            case "weekend": got.Parts = got.Parts with { Weekend = true }; break;
            case "week": got.Parts = got.Parts with { Week = got.Parts.Nth, Nth = null }; break;
            case "as": got.Parts = value == "day" ? got.Parts with { Day = got.Parts.Nth, Nth = null } : got.Parts with { Month = got.Parts.Nth is <= 12 and var nth ? nth : null, Nth = null }; break;
            case "fiscal": got.Parts = got.Parts with { Fiscal = true }; break;
            case "bc": got.Parts = got.Parts with { Year = 1 - (got.Parts.Year ?? (int?)got.Count) }; break;
            case "only": got.Valid &= Array.Exists(value.Split(','), u => got.Unit == (int)Enum.Parse<Grain>(u, ignoreCase: true)); break;
            case "per": got.Lengths.Clear(); break;
            case "military": got.Parts = got.Parts.Year is { } hhmm ? got.Parts with { Year = null, Minutes = (hhmm / 100 * 60) + (hhmm % 100), HasMinute = true } : got.Parts; got.Valid &= got.Parts.Minutes is < 1440 && !(got.Parts.Minutes is null); break;
            case "plus": Add(got, double.Parse(value, CultureInfo.InvariantCulture)); break;
            case "minutes": got.Parts = got.Parts with { Minutes = (got.Parts.Minutes ?? 0) + number, HasMinute = true }; break;
            case "plus-minutes": got.Side = number; break;
            default: break;
        }
    }

    /// <summary>"two and a half years": what is said between the count and its unit.</summary>
    private static void Add(Gathered got, double more)
    {
        if (got.Lengths is [.., var last]) got.Lengths[^1] = (new(last.Amount.Number + more), last.Unit);
    }

    /// <summary>"ten to five", "half past seven": minutes said before their hour.</summary>
    private static Parts Past(Gathered got)
    {
        int minutes = got.Side == 0 ? got.Parts.Minutes ?? 0 : (got.Hour ?? 0) + (got.Side * got.Spoken);
        return got.Parts with { Minutes = (minutes + 1440) % 1440, HasMinute = true };
    }

    private static TimeValue? Make(Rule rule, Gathered got)
    {
        int? dir = rule.Constants.TryGetValue("dir", out string? d) ? int.Parse(d, CultureInfo.InvariantCulture) : null;
        var anchor = rule.Constants.GetValueOrDefault("anchor") == "ref" ? AnchorKind.Reference : AnchorKind.Speech;
        if (rule.Constants.GetValueOrDefault("anchor") == "local") anchor = AnchorKind.Local;
        bool reported = rule.Constants.ContainsKey("reported");
        return rule.Make switch
        {
            "same" => got.Called.Count == 1 ? got.Called[0] : null,
            "named" => new TimeValue.Named(Merge(got), dir, anchor),
            "quarter" => Cut(got, got.Parts with { Quarter = got.Parts.Nth, Nth = null }, dir, anchor),
            "half" => Cut(got, got.Parts with { Half = got.Parts.Nth, Nth = null }, dir, anchor),
            "century" => new TimeValue.Named(new Parts { Century = got.Parts.Nth - 1 }, dir, anchor),
            "shift" => Shift(got, dir ?? 0, anchor, reported),
            "inside" => Inside(got, rule.Constants.GetValueOrDefault("outer") == "first"),
            "from" => got.Called is [TimeValue.Length l, var start] ? Chain(start, l, dir ?? 1) : null,
            "length" => Length(got, dir),
            "length2" => got.Called is [TimeValue.Length l] ? l with { Dir = dir } : got.Called.Count == 1 ? got.Called[0] : null,
            "ago" => got.Called is [TimeValue.Length { Units.Count: > 1 } many] ? Chain(new TimeValue.Shift(new(0), Grain.Day, 0, anchor, false), many, dir ?? 0)
                : got.Called is [TimeValue.Length { Units: [.., var (n, u)] }] ? new TimeValue.Shift(n, u, dir ?? 0, anchor, reported) { Counted = true } : null,
            "every" => Every(got, rule),
            "weekof" => got.Called.Count == 1 ? new TimeValue.From(got.Called[0], new(0), Grain.Week, 0) : null,
            "weekendof" => WeekendOf(got),
            "portion" => got.Called is [TimeValue.Length l, var whole] ? new TimeValue.Portion(l, whole, dir ?? -1) : null,
            "weeknumber" => got.Called is [var holder] ? got.Count is >= 1 and <= 53 and var nth ? new TimeValue.Inside(holder, new Parts { Week = (int)nth }) : null : got.Count is >= 1 and <= 53 and var week ? new TimeValue.Named(new Parts { Week = (int)week }, dir, anchor) : null,
            "past" => new TimeValue.Named(Past(got), dir, anchor),
            "none" => new TimeValue.Nothing(),
            "vague" => new TimeValue.Vague(got.Ref),
            _ => throw new FormatException($"{rule.File}:{rule.Line}: '{rule.Make}' makes nothing"),
        };
    }

    /// <summary>"1 year, 2 months and 3 days after …": one step for each unit.</summary>
    private static TimeValue Chain(TimeValue start, TimeValue.Length length, int dir) =>
        length.Units.Aggregate(start, (value, step) => new TimeValue.From(value, step.Amount, step.Unit, dir) { Exact = length.Units.Count > 1 });

    /// <summary>"Labor Day weekend", "the weekend of Thanksgiving 2023".</summary>
    private static TimeValue? WeekendOf(Gathered got)
    {
        TimeValue? day = got.Called.Count == 1 ? got.Called[0] : got.Parts.Holiday is not null ? new TimeValue.Named(got.Parts, null) : null;
        return day is null ? null : new TimeValue.From(day, new(0), Grain.Weekend, 0);
    }

    /// <summary>A quarter or half of the year that is named, called, or left to the anchor.</summary>
    private static TimeValue Cut(Gathered got, Parts parts, int? dir, AnchorKind anchor) =>
        got.Called.Count == 1 ? new TimeValue.Inside(got.Called[0], parts) : new TimeValue.Named(parts, dir, anchor);

    private static Parts Merge(Gathered got)
    {
        var p = got.Parts;
        foreach (var called in got.Called)
            if (called is TimeValue.Named named) p = Both(p, named.Parts);
        return p;
    }

    /// <summary>The parts that either names; the first's where both do.</summary>
    public static Parts Both(Parts a, Parts b) => a with
    {
        Year = a.Year ?? b.Year, Month = a.Month ?? b.Month, Day = a.Day ?? b.Day, Weekday = a.Weekday ?? b.Weekday, Quarter = a.Quarter ?? b.Quarter,
        Half = a.Half ?? b.Half, Season = a.Season ?? b.Season, Decade = a.Decade ?? b.Decade, Century = a.Century ?? b.Century, Week = a.Week ?? b.Week,
        Nth = a.Nth ?? b.Nth, Holiday = a.Holiday ?? b.Holiday, Minutes = a.Minutes ?? b.Minutes, HasMinute = a.HasMinute || b.HasMinute,
        Second = a.Second ?? b.Second, Zone = a.Zone.Length > 0 ? a.Zone : b.Zone, Part = a.Part != DayPart.None ? a.Part : b.Part,
        Weekend = a.Weekend || b.Weekend, Fiscal = a.Fiscal || b.Fiscal,
    };

    private static (Amount Amount, Grain Unit)? Single(Gathered got) =>
        got.Lengths.Count == 1 && got.Lengths[0].Unit != TimeWords.SecondUnit ? (got.Lengths[0].Amount, (Grain)got.Lengths[0].Unit) : null;

    private static TimeValue? Shift(Gathered got, int dir, AnchorKind anchor, bool reported)
    {
        if (Single(got) is var (amount, unit)) return new TimeValue.Shift(amount, unit, dir, anchor, reported);
        return got.Unit >= 0 && got.Unit != TimeWords.SecondUnit ? new TimeValue.Shift(dir == 0 ? new(0) : new(1), (Grain)got.Unit, dir, anchor, reported)
            : got.Lengths.Count > 0 ? new TimeValue.Vague(dir < 0 ? "PAST_REF" : "FUTURE_REF") : null;
    }

    private static TimeValue? Inside(Gathered got, bool outerFirst)
    {
        if (got.Called.Count is 0 or > 2) return null;
        var outer = outerFirst ? got.Called[0] : got.Called[^1];
        var parts = got.Parts;
        if (got.Called.Count == 2)
        {
            if ((outerFirst ? got.Called[1] : got.Called[0]) is not TimeValue.Named inner) return null;
            parts = Both(parts, inner.Parts);
        }
        return new TimeValue.Inside(outer, parts);
    }

    private static TimeValue? Length(Gathered got, int? dir)
    {
        if (got.Lengths.Count == 0 && got.Unit >= 0) got.Lengths.Add((Amount.Vague, got.Unit));
        if (got.Lengths.Count == 0) return null;
        if (got.Lengths.Exists(l => l.Unit == TimeWords.SecondUnit)) return new TimeValue.Seconds(got.Lengths[^1].Amount);
        return new TimeValue.Length([.. got.Lengths.Select(l => (l.Amount, (Grain)l.Unit))], dir);
    }

    private static TimeValue? Every(Gathered got, Rule rule)
    {
        string freq = rule.Constants.GetValueOrDefault("freq", "");
        var parts = Merge(got);
        if (parts.HasDate || parts.HasTime) return new TimeValue.Every(new(1), Grain.Day, parts, freq);
        if (Single(got) is var (amount, unit)) return new TimeValue.Every(amount, unit, null, freq);
        return got.Unit is >= 0 and not TimeWords.SecondUnit ? new TimeValue.Every(new(1), (Grain)got.Unit, null, freq) : null;
    }

    private static bool IsPossible(Parts p) =>
        p.Day is not { } day || (day is >= 1 and <= 31 && (p.Month is not { } month || day <= CalendarSystem.Iso.GetDaysInMonth(Math.Clamp(p.Year ?? 2000, 1, 9000), month)));
}
