using System.Globalization;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>Which time expression of the sentence dates a trigger.</summary>
internal static class EventTimes
{
    /// <summary>The expression that governs the trigger most closely, or null. Never one that only dates the speech that reports it.</summary>
    public static Dating? Find(SentenceTree tree, Trigger trigger, Layer<TimeExpression> times)
    {
        Dating? best = null;
        foreach (var time in times.Inside(tree.Sentence.Span))
        {
            if (time.Type is TimexType.Duration or TimexType.Set || IsClock(time) || time.Value.EndsWith("_REF", StringComparison.Ordinal) && time.Bounds.IsUnknown) continue;
            if (IsSinceFirst(tree, time)) continue;
            int at = HeadOf(tree, time.Span);
            bool last = IsLastDay(tree, trigger, at);
            if ((last ? false : Closeness(tree, trigger, at)) is not { } direct) continue;
            var dating = new Dating(time, last ? UpTo(time.Bounds, tree, trigger, times) : Days(time), direct);
            if (best is null || Better(dating, best)) best = dating;
        }
        return best;
    }

    /// <summary>"said on Friday at the end of a two-day meeting": the day is the meeting's last, though it dates the speech.</summary>
    private static bool IsLastDay(SentenceTree tree, Trigger trigger, int time)
    {
        if (time < 0 || !trigger.IsNoun || !tree.Is(trigger.Head, "nmod") || tree.Head(trigger.Head) is not (>= 0 and var end) || tree[end].Lemma is not ("end" or "close" or "conclusion")) return false;
        return tree.Is(end, "obl") && tree.Head(end) is >= 0 and var verb && (tree.Head(time) == verb || tree.Head(time) == end);
    }

    /// <summary>As many days up to its last as a length beside it tells.</summary>
    private static DateBounds UpTo(DateBounds last, SentenceTree tree, Trigger trigger, Layer<TimeExpression> times)
    {
        if (last is not { IsDay: true, From: { } day }) return last;
        var phrase = new TextSpan<Article>(Math.Max(tree.Sentence.Span.Start, trigger.Span.Start - 25), trigger.Span.Start);
        foreach (var length in times.Inside(phrase))
            if (length.Type == TimexType.Duration && length.Value is ['P', .. var count, 'D'] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is > 1 and < 15) return new(day.PlusDays(1 - days), day);
        return last;
    }

    /// <summary>An hour of no day: it tells nothing of the day.</summary>
    private static bool IsClock(TimeExpression time) =>
        time.Pattern.IsEmpty && time.Reach is null && (time.Type == TimexType.Time || time.Bounds.IsUnknown && (time.Value.StartsWith('T') || time.Value.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal)));

    private static bool Better(Dating a, Dating b) =>
        a.Direct != b.Direct ? a.Direct : (a.Days.Days ?? 100_000) < (b.Days.Days ?? 100_000);

    /// <summary>"the first visit since 2019", "the worst fire since 1998" say when another was.</summary>
    private static bool IsSinceFirst(SentenceTree tree, TimeExpression time)
    {
        if (time.Relation != TimeRelation.Since) return false;
        for (int i = 0; i < tree.Count && tree[i].Span.Start < time.Span.Start; i++)
            if (tree[i].Lemma is "first" || tree[i].Has("Degree=Sup")) return true;
        return false;
    }

    private static DateBounds Days(TimeExpression time) => time.Relation switch
    {
        TimeRelation.Since => time.Bounds with { To = null },
        TimeRelation.Until => time.Bounds with { From = null },
        TimeRelation.Before => new(null, time.Bounds.From?.PlusDays(-1)),
        TimeRelation.After => new(time.Bounds.To, null),
        _ => time.Bounds,
    };

    /// <summary>The token of the expression whose head lies outside it, or -1.</summary>
    public static int HeadOf(SentenceTree tree, TextSpan<Article> span)
    {
        for (int i = 0; i < tree.Count && tree[i].Span.Start < span.End; i++)
            if (span.Contains(tree[i].Span) && (tree.Head(i) is var h && (h < 0 || !span.Contains(tree[h].Span)))) return i;
        return -1;
    }

    /// <summary>True when the expression dates the trigger itself, false when it dates its clause, null when neither.</summary>
    private static bool? Closeness(SentenceTree tree, Trigger trigger, int time)
    {
        if (time < 0) return null;
        if (tree.Head(trigger.Head) == time && tree.Is(trigger.Head, "acl")) return true; // "in 1998, when 23 died"
        if (trigger.IsNoun && trigger.Type.Befalls && StandsBehind(tree, trigger, time)) return true;
        int governor = Governor(tree, trigger, time);
        if (governor < 0) return null;
        if (governor == trigger.Head || governor == trigger.Support) return true;
        if (Announces(tree, trigger.Head, governor)) return true;
        if (IsOpenUnder(tree, trigger.Support >= 0 ? trigger.Support : trigger.Head, governor)) return true;
        return ShareClause(tree, trigger, governor) || IsWhen(tree, trigger.Head, governor) ? false : null;
    }

    /// <summary>"charged in connection with a shooting late Thursday": a day without a preposition right behind the noun is the noun's, wherever the tree hangs it.</summary>
    private static bool StandsBehind(SentenceTree tree, Trigger trigger, int time)
    {
        int at = trigger.Head + 1;
        while (at < time && at < trigger.Head + 3 && (tree[at].Lemma is "late" or "early" or "last" || tree[at].Upos == Upos.PROPN && tree.Head(at) == time)) at++;
        return at == time && tree[time].Upos is Upos.PROPN or Upos.NOUN && tree.Child(time, "case") < 0;
    }

    /// <summary>"were killed when a bus crashed on Monday": the clause of time dates the main clause, and verbs joined to it.</summary>
    private static bool IsWhen(SentenceTree tree, int trigger, int governor)
    {
        if (!tree.Is(governor, "advcl") || tree.Child(governor, "mark") is var m && tree.Child(governor, "advmod") is var a && !IsWhenWord(tree, m) && !IsWhenWord(tree, a)) return false;
        int main = tree.Head(governor);
        return main == trigger || tree.Is(trigger, "conj") && tree.Head(trigger) == main || tree.Is(main, "conj") && tree.Head(main) == trigger;
    }

    private static bool IsWhenWord(SentenceTree tree, int i) => i >= 0 && tree[i].Lemma is "when" or "as" or "while";

    /// <summary>The nearest verb or the trigger above the expression.</summary>
    private static int Governor(SentenceTree tree, Trigger trigger, int time)
    {
        int g = time;
        for (int step = 0; step < 12 && g >= 0; step++)
        {
            if (g == trigger.Head || g != time && IsVerbal(tree, g)) return g;
            if (g != time && tree[g].Upos == Upos.NOUN && !IsCounted(tree, g) && EventTypes.Row(tree[g].Lemma)?["noun"] is { Length: > 0 }) return g; // another event noun
            g = tree.Head(g);
        }
        return -1;
    }

    /// <summary>One day does not date several: in "a hearing on the two disasters on May 4" it is the hearing's.</summary>
    private static bool IsCounted(SentenceTree tree, int noun)
    {
        if (!tree[noun].Has("Number=Plur")) return false;
        for (int i = noun - 1; i >= Math.Max(0, noun - 6) && tree[i].Upos is not (Upos.ADP or Upos.VERB or Upos.PUNCT or Upos.AUX); i--)
            if (tree[i].Upos == Upos.NUM) return true; // "the two Kelmar mine disasters", wherever the tree hangs the numeral
        return false;
    }

    private static bool IsVerbal(SentenceTree tree, int i) => tree[i].Upos is Upos.VERB or Upos.AUX || tree.Child(i, "cop") >= 0;

    /// <summary>"the meeting, scheduled for September 25"; "the meeting was held on Monday".</summary>
    private static bool Announces(SentenceTree tree, int trigger, int governor) =>
        tree.Head(governor) == trigger && tree.Is(governor, "acl") && (StatusCues.Verb(tree[governor].Lemma) is Cue.Scheduled or Cue.Expected or Cue.Cancelled || SupportVerbs.TakesObject(tree[governor].Lemma))
        || tree.Head(trigger) == governor && tree.Is(trigger, "nsubj")
            && (StatusCues.Verb(tree[governor].Lemma) is Cue.Scheduled or Cue.Expected or Cue.Cancelled || SupportVerbs.TakesSubject(TriggerFinder.Lemma(tree, governor)));

    /// <summary>"is set to meet him later this month", where the parser hangs the time on "set".</summary>
    private static bool IsOpenUnder(SentenceTree tree, int verb, int governor)
    {
        for (int step = 0; step < 3 && verb >= 0 && (tree.Is(verb, "xcomp") || tree.Is(verb, "conj") && tree.Child(verb, "nsubj") < 0); step++)
        {
            verb = tree.Head(verb);
            if (verb == governor) return StatusCues.Verb(tree[verb].Lemma) is not (Cue.Hypothetical or Cue.Alleged or Cue.Denied);
        }
        return false;
    }

    /// <summary>An event noun inside the dated clause: "On Monday they discussed the visit" does not date it, "on Monday he arrived for talks" does.</summary>
    private static bool ShareClause(SentenceTree tree, Trigger trigger, int governor)
    {
        if (!trigger.IsNoun || tree.Head(trigger.Head) != governor || !tree.Is(trigger.Head, "obl") && !tree.Is(trigger.Head, "nsubj")) return false;
        bool speech = StatusCues.Verb(tree[governor].Lemma) != Cue.None || tree.Child(governor, "ccomp") >= 0;
        return !speech && tree.Child(trigger.Head, "case") is var c && (c < 0 || tree[c].Lemma is "during" or "at" or "in" or "for" or "on" or "of");
    }
}
