using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>
/// The day of what a report is written about, when no words about it name one: of the days that the first sentences name, the one that stands nearest to
/// its telling ("A fire has destroyed the hall. Smoke was first seen at about 4am on Tuesday.", "Police were called to the house at 9 p.m. Sunday.").
/// A day that dates what somebody said, or another event of its own, is left alone.
/// </summary>
internal static class LeadDating
{
    private const int Sentences = 8; // of the body, counted from the lead
    private const int Undated = 2; // the same, for a report whose own day is not known: there a wrong day cannot be told from a right one
    private const int Shortest = 40; // characters: a line of names or of a date is no lead
    private const double Enough = 1.5, EnoughUndated = 3.2;

    public static void Apply(IReadOnlyList<Occurrence> occurrences, IReadOnlyList<Draft> drafts, IReadOnlyList<Sentence> sentences, Layer<Token> tokens, Layer<TimeExpression> times, Reading reading, int lead, Written written)
    {
        var prose = Prose(sentences, lead, written.Bounds.IsDay ? Sentences : Undated).ToList();
        foreach (var (told, enough) in Told(occurrences, written.Bounds.IsDay ? Enough : EnoughUndated).Where(t => written.Bounds.IsDay || t.Item1.Focal && t.Item1.Dating is null)) Date(told, enough, drafts, sentences, tokens, times, reading, prose);
        if (written.Bounds.IsDay && occurrences.FirstOrDefault(o => o.Focal) is { } focal && !IsDated(focal) && focal.Mentions[0].Type.IsAftermath && Beside(focal, occurrences) is { } cause) focal.DateBy(cause.Dating! with { Direct = false });
    }

    /// <summary>"two dead in a shooting": what it comes of, when that has a day.</summary>
    private static Occurrence? Beside(Occurrence focal, IReadOnlyList<Occurrence> occurrences) =>
        occurrences.FirstOrDefault(o => o != focal && Befalls(o) && IsDated(o) && o.Mentions.Any(m => focal.Mentions.Any(f => f.Sentence == m.Sentence)));

    private static bool IsDated(Occurrence o) => o.Dating is { } dating && (dating.Days.IsDay || dating.Expression.Pattern.Day is not null);

    /// <summary>What the report is about, and, when that follows from something that befell people, that too: the shooting behind an arrest.</summary>
    private static IEnumerable<(Occurrence, double Enough)> Told(IReadOnlyList<Occurrence> occurrences, double enough)
    {
        if (occurrences.FirstOrDefault(o => o.Focal) is not { } focal) yield break;
        yield return (focal, enough);
        var behind = occurrences.Where(o => o != focal && Befalls(o)).MaxBy(o => o.Mentions.Count);
        if (!Befalls(focal) && behind is not null) yield return (behind, 1.6 * enough);
    }

    private static bool Befalls(Occurrence o) => o.Mentions[0].Type is { Befalls: true, IsAftermath: false };

    private static void Date(Occurrence focal, double enough, IReadOnlyList<Draft> drafts, IReadOnlyList<Sentence> sentences, Layer<Token> tokens, Layer<TimeExpression> times, Reading reading, List<(int Sentence, int Read)> prose)
    {
        if (IsDated(focal)) return;
        if (!focal.Mentions.Any(m => m.Status.Factuality is Factuality.Happened or Factuality.Ongoing or Factuality.Alleged)) return;
        (TimeExpression Time, double Score)? best = null;
        foreach (var (s, read) in prose)
        {
            if (times.Inside(sentences[s].Span) is not { } named || !named.Any(Names)) continue;
            var told = new Telling(new SentenceTree(reading.Text, sentences[s], tokens), [.. drafts.Where(d => d.Sentence == s)], focal);
            foreach (var time in named.Where(t => Names(t) && (focal.Dating is null || Lies(t, focal.Dating.Days))))
                if (told.Score(time) - (0.15 * read) is var score && score >= enough && (best is null || score > best.Value.Score)) best = (time, score);
        }
        if (best is { } found) focal.DateBy(new(found.Time, found.Time.Bounds, Direct: false));
    }

    private static IEnumerable<(int Sentence, int Read)> Prose(IReadOnlyList<Sentence> sentences, int lead, int most)
    {
        for (int s = lead, read = 0; s < sentences.Count && read < most; s++)
            if (sentences[s].Block.Role == BlockRole.Body && sentences[s].Span.Length >= Shortest) yield return (s, read++);
    }

    private static bool Lies(TimeExpression time, DateBounds days) => time.Bounds is { IsDay: true, From: { } day } && days.Contains(day);

    /// <summary>It names a day that lies behind.</summary>
    private static bool Names(TimeExpression time) =>
        time.Relation == TimeRelation.At && time.Type is TimexType.Date or TimexType.Time && time.Event is null && time.Reach is not { From: > 0 }
        && (time.Pattern.Weekday is not null || time.Pattern.Day is not null || time.Reach is { From: >= -2, To: <= 0 } || time.Reach is not null && (time.Bounds.IsDay || time.Value == "XXXX-XX-XX"));
}
