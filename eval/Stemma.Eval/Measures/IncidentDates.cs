using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// The day of what a local news report is about (incidents.zip), report by report, with the day of publication given. A report allows its day when its
/// words hold it in one of the forms in which news gives a day: month and day, both in numerals, the weekday within the week before publication, or
/// "yesterday", "today" and their like; told by patterns here, not by the program.
/// </summary>
public sealed partial class IncidentDates : IMeasure
{
    private const int Sample = 6; // one of so many reports is enough to look at

    public string Name => "incident-dates-tuning";
    public string Gold => "incidents.zip";
    public string About => "the day of the incident that a report is about: a sixth of the half that was looked at (held-back half: incident-grouping)";
    public bool InGate => false;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var reports = IncidentGrouping.Read(gold, heldBack: false).Where((_, i) => i % Sample == 0).ToList();
        return Score(gold, reports, ReportGrouping.Analyze([.. reports.Select(r => new GroupingInput(r.Id, r.Title, r.Text, r.Published))]), log);
    }

    /// <summary>The share of days that are right among the reports that allow it, and among those that were given a day at all.</summary>
    public static IReadOnlyList<Score> Score(GoldSet gold, IReadOnlyList<IncidentReport> chosen, IReadOnlyList<Analysis> analyses, TextWriter log)
    {
        var days = Days(gold);
        var reports = chosen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        int allowed = 0, right = 0, given = 0, givenRight = 0, bounded = 0;
        var losses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var analysis in analyses.OrderBy(a => a.Reading.Path, StringComparer.Ordinal))
        {
            var report = reports[analysis.Reading.Path];
            if (!days.TryGetValue(report.Incident, out var day)) continue;
            var told = Told(analysis);
            bool allows = Allows(report, day), isRight = told.IsDay && told.From == day;
            if (allows) allowed++;
            if (allows && isRight) right++;
            if (told.IsDay) given++;
            if (isRight) givenRight++;
            if (told.Contains(day)) bounded++;
            if (allows && !isRight) losses[Loss(analysis, told, day)] = losses.GetValueOrDefault(Loss(analysis, told, day)) + 1;
            if (allows && !isRight) log.WriteLine($"{(told.IsDay ? "wrong" : "none")} {told} for {day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} written {report.Published} {report.Id} [{string.Join(", ", analysis.Events.Where(e => e.Focal).Select(e => $"{e.Type} {e.Lemma} {e.Status}").Distinct(StringComparer.Ordinal).Take(3))}] {string.Join("; ", analysis.Times.Where(t => t.Bounds == DateBounds.Day(day)).Take(3).Select(t => "…" + analysis.Reading.Text[Math.Max(0, t.Span.Start - 90)..Math.Min(analysis.Reading.Text.Length, t.Span.End + 20)].ReplaceLineEndings(" ")))}");
        }
        foreach (var (why, count) in losses) log.WriteLine($"{count} not right: {why}");
        log.WriteLine($"{analyses.Count} reports, {allowed} allow the day, {given} were given one; the day lies within the bounds told in {bounded}");
        return [new("right-day-where-allowed", (double)right / allowed), new("day-precision", (double)givenRight / Math.Max(1, given))];
    }

    /// <summary>
    /// The narrowest days of the focal event's mentions. A report on what followed (an arrest, a trial, a vigil) is about another event than the
    /// incident: there the violent occurrence that it tells of most is taken.
    /// </summary>
    private static DateBounds Told(Analysis analysis) => Narrowest(analysis.Events.Where(e => e.Focal && IsIncident(e)).ToList() is { Count: > 0 } focal ? focal
        : Most(analysis.Events.Where(e => e.Family == "violence")) ?? Most(analysis.Events.Where(IsIncident)) ?? analysis.Events.Where(e => e.Focal).ToList());

    /// <summary>The mentions of the occurrence that is told of most; null when there is none.</summary>
    private static List<EventMention>? Most(IEnumerable<EventMention> events) => events.GroupBy(e => e.Occurrence, StringComparer.Ordinal).MaxBy(g => g.Count())?.ToList();

    private const int FirstSentences = 8;

    /// <summary>Why a day that the words allow was not given.</summary>
    private static string Loss(Analysis analysis, DateBounds told, LocalDate day)
    {
        if (told.IsDay) return "another day was taken";
        if (!analysis.Events.Any(e => e.Focal && IsIncident(e) || e.Family == "violence")) return "no incident was found";
        if (analysis.Times.FirstOrDefault(t => t.Bounds == DateBounds.Day(day)) is not { } first) return "no expression was given that day";
        int at = analysis.Sentences.Where(s => s.Block.Role == BlockRole.Body).TakeWhile(s => s.Span.End <= first.Span.Start).Count();
        return at >= FirstSentences ? "the day stands beyond the eighth sentence" : "the day stands in the first eight sentences and was not tied to it";
    }

    private static bool IsIncident(EventMention e) => e.Family is "violence" or "death" or "injury" or "accident" or "battle";

    private static DateBounds Narrowest(List<EventMention> mentions) => mentions.Select(e => e.Time).OfType<Answer<DateBounds>.Known>().Select(k => k.Value)
        .Where(b => !b.IsUnknown).OrderBy(b => b.Days ?? int.MaxValue).FirstOrDefault(DateBounds.Unknown);

    private static Dictionary<string, LocalDate> Days(GoldSet gold)
    {
        using var document = JsonDocument.Parse(gold.Texts(n => n.EndsWith("incidents.json", StringComparison.Ordinal)).Single().Text);
        var pattern = LocalDatePattern.CreateWithInvariantCulture("MMMM d, uuuu");
        return document.RootElement.EnumerateObject().ToDictionary(i => i.Name, i => pattern.Parse(i.Value.GetProperty("date").GetString()!).GetValueOrThrow(), StringComparer.Ordinal);
    }

    private static bool Allows(IncidentReport report, LocalDate day)
    {
        string text = report.Title + "\n" + report.Text, month = day.ToString("MMMM", CultureInfo.InvariantCulture);
        string dated = $@"\b({month}|{month[..3]}|{month[..Math.Min(4, month.Length)]})\.? {day.Day}(st|nd|rd|th)?\b|\b{day.Day}(st|nd|rd|th)? (of )?{month}\b|\b0?{day.Month}/0?{day.Day}(/(20)?{day.Year % 100})?\b";
        if (Regex.IsMatch(text, dated, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)) return true;
        if (!LocalDatePattern.Iso.Parse(report.Published).TryGetValue(default, out var published)) return false;
        int back = Period.DaysBetween(day, published);
        if (back is >= 0 and <= 7 && Regex.IsMatch(text, $@"\b{day.DayOfWeek}\b", RegexOptions.CultureInvariant)) return true;
        return back == 0 && Today().IsMatch(text) || back == 1 && Yesterday().IsMatch(text);
    }

    [GeneratedRegex(@"\b(today|tonight|this (morning|afternoon|evening)|overnight|early this morning)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Today();

    [GeneratedRegex(@"\b(yesterday|last night|overnight)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Yesterday();
}
