using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>Event nouns: their modifiers and what they depend on.</summary>
internal sealed partial class StatusWalk
{
    private void Modifiers(int i)
    {
        foreach (int c in tree.Children(i))
        {
            if (tree.Is(c, "det") && tree.LemmaIs(c, "no")) Add(Cue.Negative, c);
            else if (tree.Is(c, "amod") || tree.Is(c, "advmod")) Add(StatusCues.Adjective(tree.Text(c)), c);
            else if (tree.Is(c, "case")) Add(StatusCues.Case(tree[c].Lemma), c);
            else if (tree.Is(c, "acl")) Add(Described(c), c);
        }
    }

    /// <summary>"a meeting scheduled for Monday", "a trip that was cancelled".</summary>
    private Cue Described(int c)
    {
        var cue = StatusCues.VerbOfNoun(tree[c].Lemma);
        bool passive = tree[c].Has("VerbForm=Part") || tree.Child(c, "aux:pass") >= 0;
        return passive && tree.Child(c, "obj") < 0 && cue is not (Cue.Hypothetical or Cue.Same) ? cue : Cue.None;
    }

    private void NounGovernor(int i)
    {
        int h = tree.Head(i);
        if (h < 0) return;
        if (tree.LemmaIs(h, "ahead")) Add(Cue.Scheduled, h);
        else if (tree.Is(i, "compound") && StatusCues.Noun(tree[h].Lemma) is not Cue.None and var carried) Under(carried, h); // "hijack attempt", "murder charge"
        else if (tree.Is(i, "conj") || tree.Is(i, "appos") || tree.Is(i, "compound")) { if (tree[h].Upos is Upos.NOUN or Upos.PROPN && _depth++ < Deepest) NounGovernor(h); }
        else if (tree.Is(i, "nsubj") && tree.Child(i, "case") is > 0 and var p && tree[p - 1].Upos is Upos.NOUN) OfNoun(i, p - 1); // a subject has no preposition: "Preparations for the summit continue" misread
        else if (tree[h].Upos is Upos.VERB or Upos.AUX || tree.Child(h, "cop") >= 0) Beside(i, h);
        else if (tree[h].Upos is Upos.ADJ && tree.Is(i, "nsubj")) Under(StatusCues.Adjective(tree.Text(h)), h);
        else if (tree.Is(i, "nmod")) OfNoun(i, h);
    }

    private void Beside(int i, int h)
    {
        bool passive = tree.Child(h, "aux:pass") >= 0 || tree[i].Deprel is "nsubj:pass" || IsBarePassive(i, h);
        bool undergoes = tree.Is(i, "obj") || passive && tree.Is(i, "nsubj") || tree.Is(i, "obl") && (!passive && Introduced(i, "for", "of", "to", "with", "against", "from") || tree.Is(h, "acl") && tree.Child(h, "aux:pass") < 0 && Introduced(i, "for"));
        bool subject = tree.Is(i, "nsubj") && !passive;
        string lemma = WithParticle(h);
        var cue = undergoes ? StatusCues.VerbOfNoun(lemma) : subject ? Predicated(h) : Cue.None;
        bool support = undergoes && !Anaphora.IsPointed(tree, i) /* "making this encounter a success" */ && SupportVerbs.TakesObject(lemma) || subject && SupportVerbs.TakesSubject(lemma);
        if (tree.Is(i, "obj") && cue is Cue.None or Cue.Same && Presupposing.Contains(lemma) && !IsModal(h)) Add(Cue.Past, h);
        else if (undergoes && tree.Is(i, "nsubj") && cue is Cue.Scheduled or Cue.Expected or Cue.Hypothetical && IsRaised(h)) Add(Cue.Scheduled, h, weak: true); // "the meeting is expected to address"
        else if (cue is not (Cue.None or Cue.Same)) Under(cue, h);
        else if (support || cue == Cue.Same) Predicate(h);
        else if (!tree.Is(i, "obj") || !IsDefinite(i)) Predicate(h, weak: true);
    }

    private bool IsModal(int verb)
    {
        foreach (int c in tree.Children(verb))
            if (tree.Is(c, "aux") && tree[c].Lemma is not ("be" or "have" or "do")) return true;
        return false;
    }

    /// <summary>Verbs whose object has come about before them (factives; Kiparsky and Kiparsky 1970): "are investigating a fire", "condemns the attack".</summary>
    private static readonly HashSet<string> Presupposing = new(StringComparer.Ordinal)
    {
        "investigate", "probe", "treat", "condemn", "denounce", "deplore", "mourn", "lament", "regret", "survive", "witness", "recall", "remember", "commemorate", "avenge",
    };

    private bool IsDefinite(int noun)
    {
        foreach (int c in tree.Children(noun))
            if (tree[c].Deprel == "nmod:poss" || tree.Is(c, "det") && tree[c].Lemma is not ("a" or "an")) return true;
        return false;
    }

    /// <summary>What is expected is then not the event but what it does, unless that is to take place.</summary>
    private bool IsRaised(int h) =>
        tree.Child(h, "xcomp") is >= 0 and var x && !SupportVerbs.TakesSubject(TriggerFinder.Lemma(tree, x)) && !(tree.Child(x, "aux:pass") >= 0 && SupportVerbs.TakesObject(tree[x].Lemma));

    /// <summary>"Test flight delayed": a participle with no auxiliary, object, or other subject.</summary>
    private bool IsBarePassive(int noun, int h) =>
        tree[h].Has("VerbForm=Part") && tree[h].Has("Tense=Past") && tree.Child(h, "aux") < 0 && tree.Child(h, "obj") < 0 && tree.Child(h, "nsubj") is var s && (s < 0 || s == noun);

    /// <summary>"talks are likely", "the meeting is due".</summary>
    private Cue Predicated(int h) => tree[h].Upos is Upos.ADJ || tree.Child(h, "cop") >= 0 ? StatusCues.Adjective(tree.Text(h)) : Cue.None;

    private string WithParticle(int h)
    {
        int particle = tree.Child(h, "compound:prt");
        return particle < 0 ? tree[h].Lemma : $"{tree[h].Lemma} {tree[particle].Lemma}";
    }

    /// <summary>"plans for a summit", "a round of talks".</summary>
    private void OfNoun(int i, int h)
    {
        var cue = Introduced(i, "of", "for", "to", "about") ? StatusCues.Noun(tree[h].Lemma) : Cue.None;
        if (cue != Cue.None) Under(cue, h);
        else if (Transparent.Contains(tree[h].Lemma) && _depth++ < Deepest) { Modifiers(h); NounGovernor(h); }
    }

    private static readonly HashSet<string> Transparent = new(StringComparer.Ordinal)
    {
        "round", "series", "wave", "string", "day", "spate", "first", "second", "third", "number", "kind", "set", "one", "signing", "start", "beginning",
        "end", "conclusion", "completion", "holding", "opening", "launch", "couple", "dozen", "lot", "majority", "pair", "spree", "act", "case",
    };
}
