using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>What governs a predicate: plans, doubts, conditions, accusations, denials.</summary>
internal sealed partial class StatusWalk
{
    private void Governor(int i, bool finite, bool weak)
    {
        int h = tree.Head(i);
        if (!finite && IsHeadlineInfinitive(i)) Add(Cue.Scheduled, i);
        else if (h < 0) Root(i, finite);
        else if (tree.Is(i, "xcomp")) Open(i, h, finite, weak);
        else if (tree.Is(i, "ccomp") || tree.Is(i, "csubj")) Closed(i, h);
        else if (tree.Is(i, "advcl")) Adverbial(i, h, finite, weak);
        else if (tree.Is(i, "acl")) Adnominal(i, h, finite, weak);
        else if (tree.Is(i, "conj")) Joined(i, h, finite, weak);
        else if (tree[i].Upos == Upos.VERB && !finite) NounGovernor(i); // a gerund in a noun's place
    }

    private void Root(int i, bool finite)
    {
        if (finite) return;
        if (HasTo(i)) Add(Cue.Purpose, i);
        else if (IsHeadline || tree[i].Has("Tense=Past")) Add(Cue.Past, i);
    }

    /// <summary>"President to meet Putin in Russia": a headline's infinitive with no finite verb before it is a plan.</summary>
    private bool IsHeadlineInfinitive(int i)
    {
        int to = i - 1;
        while (to > 0 && tree[to].Upos == Upos.ADV) to--;
        if (!IsHeadline || to < 1 || !tree.LemmaIs(to, "to") || to > 1 && tree[to - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.PUNCT)) return false;
        for (int k = tree[0].Has("Mood=Imp") ? 1 : 0; k < to; k++) // a name that opens a headline is often taken for a command
            if (k != i && tree[k].Upos is Upos.VERB or Upos.AUX && !tree.Is(k, "amod") && !tree.Is(k, "acl")) return false;
        return true;
    }

    private bool IsHeadline => tree.Sentence.Block.Role is BlockRole.Headline or BlockRole.Standfirst;

    /// <summary>"plans to meet", "is set to meet", "managed to meet".</summary>
    private void Open(int i, int h, bool finite, bool weak)
    {
        var cue = CueOf(h);
        if (tree[h].Lemma == "go" && HasTo(i) && IsIng(h)) cue = Cue.Scheduled;
        if (tree[h].Lemma == "have" && HasTo(i)) cue = Cue.Purpose; // "has to meet"
        if (tree[h].Lemma == "be" && HasTo(i)) cue = Be(h);
        if (cue == Cue.None && HasTo(i) && !finite) cue = Cue.Purpose;
        if (cue is Cue.None or Cue.Same) Predicate(h, weak);
        else Under(cue, h);
    }

    /// <summary>"X is to meet Y", "the aim is to meet".</summary>
    private Cue Be(int be)
    {
        int subject = tree.Child(be, "nsubj");
        var said = subject >= 0 ? StatusCues.Noun(tree[subject].Lemma) : Cue.None;
        return said != Cue.None ? said : Cue.Scheduled;
    }

    /// <summary>A word that decides, together with its own negation and doubt ("is not expected to", "may plan to").</summary>
    private void Under(Cue cue, int h)
    {
        Add(cue, h);
        Form(h, weak: false, withTense: false);
        if (_depth++ < Deepest && tree.Head(h) >= 0 && (tree.Is(h, "xcomp") || tree.Is(h, "ccomp"))) Governor(h, finite: true, weak: false);
    }

    private void Closed(int i, int h)
    {
        var cue = CueOf(h);
        if (cue is Cue.Same or Cue.None || h > i && cue is not (Cue.Denied or Cue.Alleged)) return;
        bool told = HasPastSign;
        if (told && cue is not (Cue.Denied or Cue.Alleged or Cue.Cancelled)) return; // "warned that it had happened"
        Under(cue, h);
    }

    private bool HasPastSign
    {
        get
        {
            foreach (var s in _signs)
                if (s.Cue == Cue.Past && !s.Weak) return true;
            return false;
        }
    }

    private void Adverbial(int i, int h, bool finite, bool weak)
    {
        var cue = CueOf(h);
        if (HasTo(i)) 
        {
            if (cue is Cue.None or Cue.Same || tree[h].Upos == Upos.VERB && cue is Cue.Prevented or Cue.Denied) Add(Cue.Purpose, i);
            else Under(cue, h);
        }
        else if (!finite && Introduced(i, "of", "from", "with", "for", "to") && cue is not (Cue.None or Cue.Same)) Under(cue, h); // "accused of killing"
        else if (!finite && Introduced(i, "without")) Add(Cue.Negative, i);
        else if (!finite) Predicate(h, weak);
        else if (!HasPastSign) Borrow(h); // "when they meet next week, they will sign"
    }

    /// <summary>A present in a clause of time has the time of the main clause.</summary>
    private void Borrow(int h)
    {
        foreach (int c in tree.Children(h))
            if (tree.Is(c, "aux") && StatusCues.Auxiliary(tree[c].Lemma) is Cue.Scheduled) Add(Cue.Scheduled, c);
    }

    private bool Introduced(int i, params ReadOnlySpan<string> words)
    {
        foreach (int c in tree.Children(i))
            if (tree.Is(c, "mark") || tree.Is(c, "case"))
                foreach (string w in words)
                    if (tree.LemmaIs(c, w)) return true;
        return false;
    }

    private void Adnominal(int i, int h, bool finite, bool weak)
    {
        var cue = StatusCues.Noun(tree[h].Lemma);
        if (tree[i].Deprel == "acl:relcl" && finite)
        {
            if (cue != Cue.None && Said(i)) Under(cue, h); // "the accusation that he went", parsed as a relative clause
            return;
        }
        if (HasTo(i) && tree.Is(h, "obj") && tree.Head(h) is >= 0 and var asked && CueOf(asked) is not Cue.None) Open(i, asked, finite, weak: false); // "asked him to leave"
        else if (HasTo(i) || Introduced(i, "of", "for"))
        {
            if (cue != Cue.None) Under(cue, h);
            else if (IsRanked(h)) Add(Cue.Past, h, weak: true);
            else Add(Cue.Purpose, i);
        }
        else if (!finite) Add(IsIng(i) ? Cue.Ongoing : Cue.Past, i, weak || IsIng(i));
    }

    private bool Said(int i)
    {
        foreach (int c in tree.Children(i))
            if (c < i && tree.LemmaIs(c, "that")) return true;
        return false;
    }

    /// <summary>"the first president to visit".</summary>
    private bool IsRanked(int noun)
    {
        if (tree[noun].Lemma is "first" or "last" or "only") return true;
        foreach (int c in tree.Children(noun))
            if (tree[c].Lemma is "first" or "last" or "only" or "second" or "third" || tree[c].Has("NumType=Ord")) return true;
        return false;
    }

    private void Joined(int i, int h, bool finite, bool weak)
    {
        bool shares = !finite || (tree.Child(i, "nsubj") < 0 && tree[i].Has("VerbForm=Inf"));
        if (tree[h].Upos is not (Upos.VERB or Upos.AUX or Upos.ADJ) && tree.Child(h, "cop") < 0) { if (!finite) NounGovernor(h); }
        else if (shares && HasTo(i)) Governor(h, finite: false, weak);
        else if (shares) Predicate(h, weak);
        else Governor(h, finite: true, weak);
    }

    private Cue CueOf(int h)
    {
        var t = tree[h];
        if (t.Upos is Upos.ADJ or Upos.ADV or Upos.ADP) return StatusCues.Adjective(tree.Text(h));
        if (t.Upos is Upos.NOUN or Upos.PROPN) return StatusCues.Noun(t.Lemma);
        var verb = StatusCues.Verb(WithParticle(h));
        return verb != Cue.None ? verb : StatusCues.Adjective(tree.Text(h));
    }
}
