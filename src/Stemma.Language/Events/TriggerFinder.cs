using Stemma.Lexicon;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>A word that names an occurrence, before anything is known of it.</summary>
/// <param name="Head">Its head token, counted within the sentence.</param>
/// <param name="Support">The verb that it leans on ("hold" in "hold talks"), or -1.</param>
/// <param name="Row">The row that named it; null for a verb of no named kind.</param>
internal sealed record Trigger(int Head, TextSpan<Article> Span, EventType Type, string Lemma, bool IsNoun, int Support, Entry? Row)
{
    /// <summary>The word alone is no report of an occurrence: "the war", "a discussion".</summary>
    public bool NeedsMore => Row?["keep"] == "args" && IsNoun && Support < 0;

    /// <summary>"welcomed" reports a meeting only between two who are named.</summary>
    public bool NeedsTwo => Row?["need"] == "two";
}

/// <summary>Finds the words of one sentence that name an occurrence.</summary>
internal static class TriggerFinder
{
    /// <param name="times">Nothing inside a time expression names an occurrence ("in March").</param>
    public static IEnumerable<Trigger> Find(SentenceTree tree, NameIndex names, Layer<TimeExpression> times)
    {
        Func<int, string> lemma = tree.Lemma;
        for (int i = 0; i < tree.Count;)
        {
            var match = EventTypes.Matcher.At(lemma, tree.Count, i);
            var trigger = match is { Count: > 1 } m ? Phrase(tree, names, m) : null;
            if (trigger is null && !(match is { Count: > 1 } blocked && IsBlocker(blocked.Entry))) trigger = Word(tree, names, i);
            if (trigger is not null && !times.Touching(trigger.Span).Any()) yield return trigger;
            i += match is { Count: > 1 } done && (trigger?.Span.End == tree[i + done.Count - 1].Span.End || IsBlocker(done.Entry)) ? done.Count : 1;
        }
    }

    private static bool IsBlocker(Entry row) => row["noun"] == "none";

    /// <summary>A row of several words: its head is the first verb or noun whose own head lies outside.</summary>
    private static Trigger? Phrase(SentenceTree tree, NameIndex names, PhraseMatch match)
    {
        int end = match.First + match.Count, head = match.First;
        for (int i = end - 1; i >= match.First; i--)
            if ((tree.Head(i) < match.First || tree.Head(i) >= end) && tree[i].Upos is Upos.VERB or Upos.NOUN or Upos.PROPN) head = i;
        var span = tree[match.First].Span.Cover(tree[end - 1].Span);
        return Make(tree, names, head, span, match.Entry);
    }

    private static Trigger? Word(SentenceTree tree, NameIndex names, int i)
    {
        var token = tree[i];
        if (token.Upos == Upos.ADJ) return Adjective(tree, i);
        if (token.Upos is not (Upos.VERB or Upos.NOUN or Upos.PROPN)) return null;
        string lemma = token.Upos == Upos.VERB ? tree.Lemma(i) : token.Lemma;
        int particle = token.Upos == Upos.VERB ? tree.Child(i, "compound:prt") : -1;
        if (particle >= 0 && EventTypes.Row($"{lemma} {tree[particle].Lemma}") is { } row && Make(tree, names, i, token.Span, row) is { } whole) return whole;
        if (token.Upos == Upos.VERB && Pair(tree, names, i, lemma) is { } pair) return pair;
        if (particle < 0 && EventTypes.Row(lemma) is { } single && Make(tree, names, i, token.Span, single) is { } found) return found;
        return particle < 0 && token.Upos == Upos.VERB ? Other(tree, i) : null;
    }

    /// <summary>Verb and object with other words between them: "cut 3,000 jobs", "raised its key rate".</summary>
    private static Trigger? Pair(SentenceTree tree, NameIndex names, int v, string lemma)
    {
        foreach (int p in Patients(tree, v))
            if (EventTypes.Row($"{lemma} {tree[p].Lemma}") is { } row && Make(tree, names, v, tree[v].Span, row) is { } found) return found;
        return null;
    }

    /// <summary>"two dead", "was found guilty"; not "a dead man".</summary>
    private static Trigger? Adjective(SentenceTree tree, int i) =>
        !tree.Is(i, "amod") && EventTypes.Row(tree[i].Lemma) is { } row && row["adj"] is { Length: > 0 } kind
            ? new(i, tree[i].Span, EventTypes.Named(kind), row.Phrase, IsNoun: true, Support: -1, row) : null;

    private static Trigger? Make(SentenceTree tree, NameIndex names, int head, TextSpan<Article> span, Entry row)
    {
        bool verb = IsVerb(tree, head, row);
        string kind = verb ? row["verb"] : row["noun"];
        if (kind is "" or "none") return null;
        if (row["near"] is { Length: > 0 } near && !Mentions(tree, near)) kind = row["else"];
        if (verb && row["person"] is { Length: > 0 } other && Patients(tree, head).Any(p => names.IsPerson(tree, p))) kind = other;
        if (kind.Length == 0) return null;
        if (verb ? !VerbFits(tree, names, head, row) : !NounFits(tree, names, head, span)) return null;
        return new(head, span, EventTypes.Named(kind), row.Phrase, !verb, verb ? -1 : SupportOf(tree, head), row);
    }

    /// <summary>Headlines mislead the tagger: a word that the list knows only as the other part of speech is that.</summary>
    private static bool IsVerb(SentenceTree tree, int head, Entry row)
    {
        bool tagged = tree[head].Upos is Upos.VERB;
        if (IsDueTo(tree, head) && row["verb"].Length > 0) return true;
        if (tree.Sentence.Block.Role != BlockRole.Headline) return tagged;
        return tagged ? row["verb"].Length > 0 || row["noun"].Length == 0 : row["noun"].Length == 0 && row["verb"].Length > 0;
    }

    /// <summary>"is due to visit Norland", which the tagger takes for "due to a visit".</summary>
    public static bool IsDueTo(SentenceTree tree, int i) =>
        i > 1 && i + 1 < tree.Count && tree.LemmaIs(i - 1, "to") && tree.LemmaIs(i - 2, "due") && tree[i + 1].Upos is Upos.PROPN or Upos.DET or Upos.PRON;

    private static bool Mentions(SentenceTree tree, string words)
    {
        for (int i = 0; i < tree.Count; i++)
            if (IsOneOf(tree, i, words)) return true;
        return false;
    }

    private static bool VerbFits(SentenceTree tree, NameIndex names, int v, Entry row)
    {
        if (tree.Is(v, "amod") || tree.Is(v, "compound") || tree.Is(v, "case") || tree.Is(v, "aux")) return false;
        if (SupportsEvent(tree, v)) return false; // the noun is the event
        if (row["by"] == "doer" && IsDoneByEvent(tree, v)) return false;
        if (row["notobj"] is { Length: > 0 } others && Patients(tree, v).Any(p => IsOneOf(tree, p, others))) return false;
        if (row["notsubj"] is { Length: > 0 } subjects && tree.Child(v, "nsubj") is >= 0 and var s && IsOneOf(tree, s, subjects)) return false; // "the toll rises"
        if (row["obj"] is { Length: > 0 } objects && !Patients(tree, v).Any(p => IsOneOf(tree, p, objects))) return false;
        return row["need"] switch
        {
            "arg" => Patients(tree, v).Any() || IsObjectRelative(tree, v) || IsFollowedByPhrase(tree, v),
            "noobj" => !Patients(tree, v).Any(),
            "org" => Patients(tree, v).Any(p => names.IsOrganization(tree, p)),
            "person" => IsObjectRelative(tree, v) || Patients(tree, v).Any(p => names.IsPerson(tree, p)) || IsFollowedByPhrase(tree, v) && IsPersonNext(tree, names, v),
            _ => true,
        };
    }

    /// <param name="lemmas">With bars between.</param>
    private static bool IsOneOf(SentenceTree tree, int token, string lemmas) => lemmas.Split('|').Contains(tree[token].Lemma, StringComparer.OrdinalIgnoreCase);

    /// <summary>"a fire destroyed the hall", "a quake that destroyed the town".</summary>
    private static bool IsDoneByEvent(SentenceTree tree, int v)
    {
        int subject = tree.Child(v, "nsubj");
        if (subject < 0 || tree[subject].Deprel == "nsubj:pass") return false;
        if (IsRelative(tree, subject) && tree[v].Deprel == "acl:relcl") subject = tree.Head(v);
        return subject >= 0 && EventTypes.Row(tree[subject].Lemma) is { } row && row["noun"] is not ("" or "none");
    }

    /// <summary>"launched an attack", "the quake struck", where the noun names the event and the verb only carries it.</summary>
    private static bool SupportsEvent(SentenceTree tree, int v)
    {
        foreach (int c in tree.Children(v))
            if (tree[c].Upos == Upos.NOUN && EventTypes.Row(tree[c].Lemma) is { } row && row["noun"] is not ("" or "none") && Supports(tree, v, c)) return true;
        return false;
    }

    /// <summary>Where the tree lost the object: a finite verb with a noun phrase right behind it.</summary>
    private static bool IsFollowedByPhrase(SentenceTree tree, int v) =>
        v + 1 < tree.Count && tree[v].Has("VerbForm=Fin") && tree[v + 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM;

    private static bool IsPersonNext(SentenceTree tree, NameIndex names, int v)
    {
        for (int i = v + 1; i < Math.Min(tree.Count, v + 7) && tree[i].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM; i++)
            if (names.IsPerson(tree, i)) return true;
        return false;
    }

    private static bool Supports(SentenceTree tree, int v, int noun)
    {
        string lemma = Lemma(tree, v);
        bool passive = tree.Is(noun, "nsubj") && (tree[noun].Deprel == "nsubj:pass" || tree.Child(v, "aux:pass") >= 0);
        return (tree.Is(noun, "obj") || passive || tree.Is(noun, "obl") && lemma is "engage" or "participate" or "enter" ? SupportVerbs.TakesObject(lemma) : false)
            || (tree.Is(noun, "nsubj") && !passive && SupportVerbs.TakesSubject(lemma));
    }

    public static string Lemma(SentenceTree tree, int v)
    {
        int particle = tree.Child(v, "compound:prt");
        if (particle >= 0) return $"{tree[v].Lemma} {tree[particle].Lemma}";
        return tree[v].Lemma == "take" && tree.Child(v, "obj") is >= 0 and var o && tree.LemmaIs(o, "place") ? "take place" : tree[v].Lemma;
    }

    private static int SupportOf(SentenceTree tree, int noun)
    {
        int h = tree.Head(noun);
        for (int i = 0; i < 3 && h >= 0 && tree.Is(noun, "conj"); i++) (noun, h) = (h, tree.Head(h)); // "held talks and a press conference"
        if (h >= 0 && tree.Is(noun, "nmod") && tree[h].Upos == Upos.NOUN && tree.Head(h) >= 0 && IsPartitive(tree[h].Lemma)) (noun, h) = (h, tree.Head(h));
        return h >= 0 && tree[h].Upos == Upos.VERB && Supports(tree, h, noun) ? h : -1;
    }

    private static bool IsPartitive(string lemma) => lemma is "round" or "series" or "wave" or "string" or "set" or "pair" or "number" or "signing";

    /// <summary>Objects and passive subjects.</summary>
    public static IEnumerable<int> Patients(SentenceTree tree, int v)
    {
        bool passive = IsPassive(tree, v);
        for (int k = 0; k < tree.Children(v).Length; k++)
        {
            int c = tree.Children(v)[k];
            if (tree.Is(c, "obj") || tree[c].Deprel is "nsubj:pass" || passive && tree.Is(c, "nsubj")) yield return c;
        }
        if (tree.Is(v, "acl") && tree[v].Has("Tense=Past") && tree.Child(v, "nsubj") < 0 && tree.Head(v) >= 0) yield return tree.Head(v); // "the man arrested"
        if (tree.Is(v, "conj") && tree.Child(v, "nsubj") < 0 && tree.Head(v) is >= 0 and var first && tree.Child(first, "nsubj:pass") is >= 0 and var shared && tree[v].Has("VerbForm=Part"))
            yield return shared; // "was tried and convicted"
    }

    public static bool IsPassive(SentenceTree tree, int v) => tree.Child(v, "aux:pass") >= 0 || tree.Child(v, "nsubj:pass") >= 0 || IsBarePassive(tree, v);

    /// <summary>"the man arrested on Monday", and in headlines "Two killed in crash".</summary>
    private static bool IsBarePassive(SentenceTree tree, int v) =>
        (tree.Child(v, "nsubj") < 0 || tree.Sentence.Block.Role == BlockRole.Headline)
        && tree[v].Has("Tense=Past") && tree[v].Has("VerbForm=Part") && tree.Child(v, "aux") < 0 && tree.Child(v, "obj") < 0;

    /// <summary>"the man whom they arrested".</summary>
    private static bool IsObjectRelative(SentenceTree tree, int v) =>
        tree[v].Deprel == "acl:relcl" && tree.Child(v, "nsubj") is >= 0 and var s && !IsRelative(tree, s);

    public static bool IsRelative(SentenceTree tree, int i) => tree[i].Lemma is "who" or "which" or "that" or "whom" || tree[i].Has("PronType=Rel");

    private static bool NounFits(SentenceTree tree, NameIndex names, int noun, TextSpan<Article> span)
    {
        if (names.IsInsideName(span)) return false;
        int h = tree.Head(noun);
        bool modifies = h >= 0 && (tree.Is(noun, "compound") || tree.Is(noun, "amod") || tree.Is(noun, "flat"));
        return !modifies || tree[h].Upos is Upos.VERB || IsCarrier(tree[h].Lemma) || Carries(tree, h);
    }

    /// <summary>"murder charge", "shooting suspect", "hijack attempt": the first word names an occurrence.</summary>
    private static bool IsCarrier(string lemma) =>
        lemma is "charge" or "suspect" or "victim" or "case" or "attempt" or "spree" or "scene" or "survivor" or "toll" or "plot" or "probe" or "investigation" or "trial" or "rampage";

    /// <summary>"a quake struck", where the tagger takes the verb for a noun.</summary>
    private static bool Carries(SentenceTree tree, int h) => SupportVerbs.TakesSubject(EventTypes.VerbOfForm(tree.Text(h), tree[h].Lemma) ?? tree[h].Lemma);

    /// <summary>A verb of no named kind. Those that only say how sure, how long or who says are none.</summary>
    private static Trigger? Other(SentenceTree tree, int v)
    {
        string lemma = tree[v].Lemma;
        if (EventTypes.NotEvents.Contains(lemma) || StatusCues.Verb(lemma) != Cue.None || SupportVerbs.TakesObject(lemma)) return null;
        if (tree.Is(v, "amod") || tree.Is(v, "compound") || tree.Is(v, "case") || tree.Is(v, "nmod") || tree.Is(v, "obl") || SupportsEvent(tree, v)) return null;
        return new(v, tree[v].Span, EventType.Other, lemma, IsNoun: false, Support: -1, Row: null);
    }
}
