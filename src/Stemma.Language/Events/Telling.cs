using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>How likely the times of one sentence date what the report is about, by the words that they stand with.</summary>
internal sealed class Telling(SentenceTree tree, IReadOnlyList<Draft> drafts, Occurrence focal)
{
    private static readonly HashSet<string> s_occurs = new(["happen", "occur", "unfold", "begin", "start", "erupt", "take", "break"], StringComparer.Ordinal);
    private static readonly HashSet<string> s_answers = new(["respond", "call", "dispatch", "find", "report", "hear", "rush", "summon", "receive", "discover", "see", "arrive"], StringComparer.Ordinal);

    /// <summary>0 and less when the time dates something else.</summary>
    public double Score(TimeExpression time)
    {
        int at = EventTimes.HeadOf(tree, time.Span), verb = Verb(at);
        if (verb >= 0 && (DatesSpeech(verb) && !StandsApart(time, verb) || IsAhead(verb)) || drafts.Any(d => IsOther(d, time))) return 0;
        string lemma = verb < 0 ? "" : tree[verb].Lemma;
        double score = drafts.Any(d => d.Occurrence == focal) ? 3 : drafts.Any(d => d.Type.Family == focal.Family) ? 2 : drafts.Any(d => d.Type.Befalls) && focal.Mentions[0].Type.Befalls ? 1 : 0;
        if (s_occurs.Contains(lemma) && (lemma is not ("take" or "break") || drafts.Count > 0) || verb >= 0 && HasWhenItHappened(verb)) score += 2;
        if (s_answers.Contains(lemma) || verb >= 0 && IsAnswered(verb)) score += 1.5;
        if (verb >= 0 && tree.Child(verb, "nsubj:pass") >= 0) score += 1;
        if (verb >= 0 && IsUnderWay(verb)) score += 0.8;
        if (time.Type == TimexType.Time) score += 1.2; // the hour is told of what befell, seldom of what was said
        if (drafts.Any(d => d.Dating?.Expression.Span == time.Span && d.Type.Befalls)) score += 0.5;
        return drafts.Any(d => d.Dating?.Expression.Span == time.Span && d.Occurrence == focal) ? score + 2 : score;
    }

    /// <summary>"the call came in at 5 p.m.", "was found lying on the floor".</summary>
    private bool IsAnswered(int verb) =>
        tree.Child(verb, "nsubj") is >= 0 and var subject && tree[subject].Lemma is "call" or "report" && tree[verb].Lemma is "come"
        || tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and var head && s_answers.Contains(tree[head].Lemma) && tree[head].Lemma is "find" or "see" or "discover";

    /// <summary>"was hunting with his cousin Friday night": what somebody was doing when it befell him.</summary>
    private bool IsUnderWay(int verb) =>
        tree.Child(verb, "aux") is >= 0 and var being && tree.LemmaIs(being, "be") && tree[being].Has("Tense=Past") && (tree[verb].Has("VerbForm=Ger") || tree[verb].Has("Tense=Pres") && tree[verb].Has("VerbForm=Part"));

    /// <summary>"was visiting an aunt on January 3, when the accident happened".</summary>
    private bool HasWhenItHappened(int verb)
    {
        foreach (int c in tree.Children(verb))
            if (tree.Is(c, "advcl") && tree[c].Lemma is "happen" or "occur" or "erupt" or "start" && tree.Child(c, "advmod") is >= 0 and var when && tree[when].Lemma == "when") return true;
        return false;
    }

    /// <summary>The nearest verb above.</summary>
    private int Verb(int at)
    {
        for (int step = 0; step < 12 && at >= 0; step++, at = tree.Head(at))
            if (tree[at].Upos == Upos.VERB) return at;
        return -1;
    }

    /// <summary>
    /// It dates an event of another kind. What nobody named did ("smoke was seen"), what the event itself did ("a fire that destroyed …"), what is of its
    /// kind, and its own doing ("set fire to") are no others.
    /// </summary>
    private bool IsOther(Draft d, TimeExpression time)
    {
        if (d.Occurrence == focal || d.Dating?.Expression.Span != time.Span || d.Type.Family == focal.Family) return false;
        if (d.Type == EventType.Other && d.Participants.Count == 0 || d.Type.IsAftermath || d.Type.Befalls && focal.Mentions[0].Type.Befalls) return false;
        if (s_answers.Contains(d.Trigger.Lemma) || s_occurs.Contains(d.Trigger.Lemma)) return false;
        if (d.Trigger.IsNoun && drafts.Any(o => o != d && o.Type.Befalls && IsUnder(d.Head, o.Head))) return false;
        if (focal.Mentions.Any(m => m.Sentence == d.Sentence && (d.Trigger.IsNoun && IsUnder(d.Head, m.Head) || tree.Head(d.Head) == m.Head && tree.Is(d.Head, "acl") || tree.Head(m.Head) == d.Head && tree.Is(m.Head, "nsubj")))) return false;
        return !(d.Trigger.Lemma.Split(' ') is { Length: > 1 } words && focal.Mentions.Any(m => words.Contains(m.Trigger.Lemma, StringComparer.Ordinal)));
    }

    /// <summary>"were shot during a fight": it stands in the clause of the other.</summary>
    private bool IsUnder(int head, int other)
    {
        for (int step = 0; step < 6 && head >= 0; step++, head = tree.Head(head))
            if (head == other) return true;
        return false;
    }

    /// <summary>"… , police said on Friday": the day of the telling.</summary>
    private bool DatesSpeech(int verb) => tree.Child(verb, "nsubj:pass") < 0 && !s_occurs.Contains(tree[verb].Lemma) && !s_answers.Contains(tree[verb].Lemma)
        && (StatusCues.Verb(tree[verb].Lemma) != Cue.None || tree.Child(verb, "ccomp") >= 0 || tree[verb].Lemma is "say" or "tell" or "state" or "add");

    /// <summary>"were shot early Monday, police said": a comma keeps the day from the telling, wherever the tree hangs it.</summary>
    private bool StandsApart(TimeExpression time, int verb)
    {
        for (int i = verb - 1; i >= 0 && tree[i].Span.Start >= time.Span.End; i--)
            if (tree.Text(i) is ",") return true;
        return false;
    }

    /// <summary>"is due in court on May 3": a day to come.</summary>
    private bool IsAhead(int verb) => tree.Child(verb, "aux") is >= 0 and var a && tree[a].Lemma is "will" or "would";
}
