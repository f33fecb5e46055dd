using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Stemma.Model;

namespace Stemma.Eval.Timex;

/// <summary>
/// Whether what was found says the same as a case. The specification gives half-open intervals and both the past and the future reading; TIMEX3 gives one
/// value for each expression, and for "from A to B" two expressions. Days must be the same days, clock times the same minute.
/// </summary>
public static class RecognizersJudge
{
    /// <summary>Empty when TIMEX3 can say it, else why not.</summary>
    public static string Inexpressible(CaseResult result) => result.Type switch
    {
        "timezone" => "a time zone alone is no time",
        "datetimealt" => "alternatives of one event are no TIMEX3",
        _ when result.Readings.All(r => r.Timex.Length == 0) => "the case gives no value",
        not "set" when result.Readings.All(r => r.Start is "not resolved" or "" && r.End.Length == 0) => "the case gives no value",
        "date" or "daterange" or "datetime" when result.Readings.All(r => r.Start.StartsWith("0001", StringComparison.Ordinal)) => "the case's own value is no date",
        _ when result.Readings.All(r => r.Timex.Contains("TME", StringComparison.Ordinal) || r.Timex.EndsWith("TNT", StringComparison.Ordinal)) => "meals are no TIMEX3 time of day",
        _ when result.Readings.All(r => r.Timex.Contains("BD", StringComparison.Ordinal)) || Says(result.Text, "business") => "working days are no TIMEX3 unit",
        _ when result.Readings.All(r => r.Start.EndsWith("23:59:59", StringComparison.Ordinal) && r.End.Length == 0) => "TIMEX3 says END of a day, not its last second",
        _ when Says(result.Text, "few", "several", "some") => "a vague count (PXD) is given a number",
        "datetimerange" when Says(result.Text, "rest") && Says(result.Text, "day") => "counted from the minute of speaking, which a report does not tell",
        "datetime" or "datetimerange" when CountsMinutes(result.Text) => "counted from the minute of speaking, which a report does not tell",
        _ => "",
    };

    private static bool Says(string text, params string[] words) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => words.Contains(w, StringComparer.OrdinalIgnoreCase));

    /// <summary>"in five minutes", "the past 3 hrs": hours, minutes or seconds, and no clock time.</summary>
    private static bool CountsMinutes(string text)
    {
        string[] units = ["hour", "hours", "hr", "hrs", "min", "mins", "minute", "minutes", "sec", "secs", "second", "seconds"];
        string[] sides = ["in", "within", "next", "last", "past", "previous", "upcoming", "coming", "later", "ago", "now", "hence", "future"];
        bool glued = units.Any(u => text.EndsWith(u, StringComparison.OrdinalIgnoreCase));
        return (Says(text, units) || glued) && Says(text, sides) && !Says(text, "at", "half past", "o'clock");
    }

    public static bool IsRight(CaseResult result, IReadOnlyList<TimeExpression> times, LocalDate today)
    {
        var found = times.Select(t => t.Value == "PRESENT_REF" ? t with { Bounds = DateBounds.Day(today) } : t);
        var inside = found.Where(f => f.Span.Start < result.End && result.Start < f.Span.End).ToList();
        return inside.Count > 0 && result.Readings.Any(r => inside.Exists(f => Says(f, r, result.Type)) || (r.End.Length > 0 && inside.Count > 1 && Ends(inside[0], inside[^1], r)) || inside.Exists(f => Runs(f, times, r)));
    }

    private static bool Says(TimeExpression found, CaseReading reading, string type)
    {
        if (Same(found.Value, reading.Timex)) return true;
        if (type == "set" && Weekend(found.Value) == Weekend(reading.Timex)) return true;
        if (type == "set") return Same(found.Value.Replace("XXXX-XX-XX", "", StringComparison.Ordinal), reading.Timex) || (Seconds(found.Value) is { } often && Seconds(reading.Timex) is { } given && Math.Abs(often - given) <= 0.015 * given);
        if (type == "duration") return Seconds(found.Value) is { } mine && double.TryParse(reading.Start, CultureInfo.InvariantCulture, out double theirs) && Math.Abs(mine - theirs) <= 0.015 * theirs; // six months are not quite half a year of days
        var (date, time) = Split(found.Value);
        var (theirDate, theirTime) = Split(reading.Start);
        if (type == "time" && found.Mod == "MID" && PartOfDay(time, theirTime)) return true;
        if (type is "time" or "timerange") return time.Length > 0 && (time == theirTime && reading.End.Length == 0 || Same("T" + time, reading.Timex));
        if (type is "datetime") return date == theirDate && time == theirTime && time.Length > 0;
        if (type is "datetimerange") return date.Length > 0 && date == theirDate && reading.Timex.EndsWith("T" + time, StringComparison.Ordinal) && time.Length > 0;
        if (type == "date" && IsCounted(found)) return LocalDatePattern.Iso.Parse(theirDate).TryGetValue(default, out var day) && found.Bounds.IsClosed && found.Bounds.Contains(day);
        if (type == "date") return found.Bounds.IsDay && Iso(found.Bounds.From) == theirDate;
        if (found.Mod is "START" or "MID" or "END" && reading.End.Length == 0 && LocalDatePattern.Iso.Parse(theirDate).TryGetValue(default, out var edge) && found.Bounds.Contains(edge)) return true;
        if (found.Mod is "START" or "MID" or "END" && Meets(found.Bounds, theirDate, Split(reading.End).Date)) return true;
        return Covers(found.Bounds, theirDate, Split(reading.End).Date);
    }

    /// <summary>"five years ago" is a year in TIMEX3 and a day in the specification: right when the day lies in it.</summary>
    private static bool IsCounted(TimeExpression found) => found.Why[0].Rule.StartsWith("time.ago.", StringComparison.Ordinal) || found.Why[0].Rule.StartsWith("time.later.", StringComparison.Ordinal);

    /// <summary>"end of March" is March with END in TIMEX3, its second half in the specification.</summary>
    private static bool Meets(DateBounds bounds, string start, string end) =>
        LocalDatePattern.Iso.Parse(start).TryGetValue(default, out var from) && LocalDatePattern.Iso.Parse(end).TryGetValue(default, out var to) && bounds.Overlaps(new(from, to)) && bounds.Days < 400;

    /// <summary>"weekends" is P1WE in the specification and XXXX-WXX-WE in TIMEX3.</summary>
    private static string Weekend(string value) => value == "XXXX-WXX-WE" ? "P1WE" : value;

    /// <summary>"mid-morning" is TMO with MID in TIMEX3, ten o'clock in the specification.</summary>
    private static bool PartOfDay(string part, string clock) => (part, clock) is ("MO", "10:00") or ("AF", "14:00");

    /// <summary>"for two weeks from May 20": a length that begins at another expression (beginPoint).</summary>
    private static bool Runs(TimeExpression found, IReadOnlyList<TimeExpression> times, CaseReading reading)
    {
        if (found.Begin is not { Index: >= 0 and var begin } || found.Type != TimexType.Duration || begin >= times.Count) return false;
        var (fromDate, fromTime) = Split(reading.Start);
        var (toDate, toTime) = Split(reading.End);
        if (fromTime.Length == 0) return Covers(found.Bounds, fromDate, toDate);
        if (!IsAt(times[begin], fromDate, fromTime, begin: true) || Seconds(found.Value) is not { } length) return false;
        var clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        if (!clock.Parse(fromTime).TryGetValue(default, out var start)) return false;
        return clock.Format(start.PlusSeconds((long)length)) == toTime && (toDate.Length == 0 || length >= 86_400 || toDate == fromDate);
    }

    /// <summary>The same stretch, or, where only one end is given ("since 2016", "before May"), a stretch that begins or ends there.</summary>
    private static bool Covers(DateBounds bounds, string start, string end)
    {
        if (bounds is not { From: { } from, To: { } to }) return false;
        bool begins = start == Iso(from) || start == Iso(to.PlusDays(1)), ends = end == Iso(to.PlusDays(1)) || end == Iso(from);
        if (start.Length == 0) return ends;
        return end.Length == 0 ? begins : (start == Iso(from) || start == Iso(from.PlusDays(1))) && (end == Iso(to) || end == Iso(to.PlusDays(1)));
    }

    private static bool Ends(TimeExpression first, TimeExpression last, CaseReading reading)
    {
        var (fromDate, fromTime) = Split(reading.Start);
        var (toDate, toTime) = Split(reading.End);
        return IsAt(first, fromDate, fromTime, begin: true) && IsAt(last, toDate, toTime, begin: false);
    }

    private static bool IsAt(TimeExpression found, string date, string time, bool begin)
    {
        var (myDate, myTime) = Split(found.Value);
        if (time.Length > 0 && myTime != time && !(time == "00:00" && myTime.Length == 0)) return false;
        if (date.Length == 0 || (myTime.Length > 0 && myDate == date)) return true;
        return Iso(found.Bounds.From) == date || (!begin && (Iso(found.Bounds.To) == date || Iso(found.Bounds.To?.PlusDays(1)) == date));
    }

    private static bool Same(string mine, string theirs) => theirs.Length > 0 && (mine == theirs || Clock(mine) == Clock(theirs));

    /// <summary>Without the zeros that say no more: T15:00 is T15.</summary>
    private static string Clock(string value)
    {
        int t = value.LastIndexOf('T');
        return t >= 0 && !value.StartsWith('P') && value.EndsWith(":00", StringComparison.Ordinal) && value.Length - t == 6 ? value[..^3] : value;
    }

    private static (string Date, string Time) Split(string value)
    {
        int t = value.IndexOfAny(['T', ' ']);
        if (value.Length > 2 && value[2] == ':') return ("", value[..5]);
        if (t < 0) return (value, "");
        string time = value[(t + 1)..];
        return (value[..t], time.Length >= 5 && time[2] == ':' ? time[..5] : time.Length == 2 && char.IsDigit(time[0]) ? time + ":00" : time);
    }

    private static string Iso(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "";

    private static double? Seconds(string value)
    {
        if (value.Length < 3 || value[0] != 'P' || value.Contains('X', StringComparison.Ordinal)) return null;
        double total = 0;
        bool time = false;
        for (int i = 1, start = 1; i < value.Length; i++)
        {
            if (value[i] == 'T') (time, start) = (true, i + 1);
            else if (char.IsLetter(value[i]))
            {
                if (!double.TryParse(value.AsSpan(start, i - start), CultureInfo.InvariantCulture, out double n)) return null;
                total += n * Length(value[i..], time);
                start = i + 1;
            }
        }
        return total;
    }

    private static double Length(string unit, bool time) => (unit[0], time) switch
    {
        ('S', _) => 1, ('M', true) => 60, ('H', _) => 3600, ('D', _) => 86_400, ('W', _) => 604_800, ('M', false) => 2_592_000, ('Q', _) => 7_776_000, ('Y', _) => 31_536_000, _ => double.NaN,
    };
}
