using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>A word that says something of an occurrence's status.</summary>
/// <param name="Token">Index within the sentence.</param>
/// <param name="Weak">Holds only when nothing stronger speaks: the tense of a verb that the event noun merely stands beside.</param>
internal readonly record struct Sign(Cue Cue, int Token, bool Weak)
{
    public Clue Tell(SentenceTree tree) => new($"status.{Cue.ToString().ToLowerInvariant()}", Words(Cue), tree[Token].Span);

    private static string Words(Cue cue) => cue switch
    {
        Cue.Past => "told as past",
        Cue.Present or Cue.Ongoing => "told as present",
        Cue.Habitual => "told as recurring",
        Cue.Prevented => "did not come about",
        Cue.Negative => "negated",
        Cue.Scheduled => "told as planned",
        Cue.Expected => "told as expected",
        Cue.Would or Cue.Hypothetical => "told as possible only",
        Cue.Purpose => "told as an aim",
        Cue.Alleged => "told as alleged",
        Cue.Cancelled => "called off or put off",
        Cue.Denied => "denied",
        _ => "as the verb beside it",
    };
}

/// <summary>Walks from a verb or an event noun outward and collects the words that decide its status.</summary>
internal sealed class StatusWalk(SentenceTree tree)
{
    private const int Deepest = 8;
    private readonly List<Sign> _signs = [];
    private int _depth;

    public IReadOnlyList<Sign> Signs => _signs;

    /// <summary>A verb or another predicate: its own form, then what governs its clause.</summary>
    public void Predicate(int i, bool weak = false)
    {
        if (_depth++ > Deepest) return;
        if ((tree.Is(i, "cop") || tree.Is(i, "aux")) && tree.Head(i) >= 0) i = tree.Head(i);
        bool finite = Form(i, weak, withTense: true);
        Governor(i, finite, weak);
    }

    /// <summary>An event noun: its modifiers, then what governs it.</summary>
    public void Noun(int i)
    {
        if (_depth++ > Deepest) return;
        if (tree.Child(i, "cop") >= 0) Form(i, weak: true, withTense: true); // "it is the first fire"
        Modifiers(i);
        NounGovernor(i);
    }

    private void Add(Cue cue, int token, bool weak = false)
    {
        if (cue is Cue.None or Cue.Same || weak && cue is Cue.Negative or Cue.Prevented) return;
        foreach (var s in _signs)
            if (s.Token == token && s.Cue == cue) return;
        _signs.Add(new(cue, token, weak));
    }

    // ---- the predicate's own form

    /// <summary>Reads auxiliaries, tense, negation, adverbs and subordinators. True when the clause has a tense of its own.</summary>
    private bool Form(int i, bool weak, bool withTense)
    {
        int be = -1, have = -1, modal = -1, other = -1;
        foreach (int c in tree.Children(i))
        {
            if (tree.Is(c, "aux") || tree.Is(c, "cop"))
            {
                string lemma = tree[c].Lemma;
                if (StatusCues.Auxiliary(lemma) != Cue.None) modal = c;
                else if (lemma == "have") have = c;
                else if (lemma == "be") be = be < 0 ? c : be;
                else other = c;
            }
            else Around(i, c, weak);
        }
        if (modal >= 0) Add(Modal(i, modal, weak), modal, weak);
        bool finite = modal >= 0 || have >= 0 || be >= 0 || other >= 0 || tree[i].Has("VerbForm=Fin");
        if (be >= 0 && modal < 0 && HasTo(i) && tree[be].Has("VerbForm=Fin")) Add(Cue.Scheduled, be, weak); // "is to meet"
        else if (withTense && modal < 0 && finite) Tense(i, have, be, other, weak);
        return finite;
    }

    private void Tense(int i, int have, int be, int other, bool weak)
    {
        int shows = have >= 0 ? have : be >= 0 ? be : other >= 0 ? other : i;
        bool progressive = be >= 0 && IsIng(i) && tree[i].Upos is Upos.VERB && tree.Child(i, "cop") < 0;
        if (have >= 0 && HasFinite(have) && !progressive) Add(Cue.Past, have, weak);
        else if (IsPast(shows)) Add(Cue.Past, shows, weak);
        else if (have >= 0) { if (HasTo(i)) Add(Cue.Past, have, weak); } // "is said to have met"
        else if (tree[shows].Has("VerbForm=Inf")) return;
        else if (tree.Sentence.Block.Role is BlockRole.Headline or BlockRole.Caption && !progressive) Add(Cue.Past, shows, weak);
        else Add(progressive ? Cue.Ongoing : Cue.Present, shows, weak);
    }

    private void Around(int i, int c, bool weak)
    {
        var token = tree[c];
        if ((tree.Is(c, "case") || tree.Is(c, "mark")) && tree.LemmaIs(c, "due") && (tree[i].Has("VerbForm=Inf") || TriggerFinder.IsDueTo(tree, i))) Add(Cue.Scheduled, c, weak); // "is due to visit"
        else if (tree.Is(c, "mark")) Add(StatusCues.Mark(token.Lemma), c);
        else if (tree.Is(c, "advmod")) Adverb(c, weak);
        else if (weak) return;
        else if (tree.Is(c, "obl") && tree.Child(c, "det") is >= 0 and var d && tree.LemmaIs(d, "every")) Add(Cue.Habitual, d);
        else if (tree.Is(c, "nsubj") || tree.Is(c, "obj")) NoOne(c);
    }

    private void Adverb(int c, bool weak)
    {
        string lemma = tree[c].Lemma;
        if (lemma == "longer" && c > 0 && tree.LemmaIs(c - 1, "no")) Add(Cue.Negative, c, weak);
        else if (lemma == "yet" && c + 1 < tree.Count && tree.LemmaIs(c + 1, "to")) Add(Cue.Negative, c, weak);
        else Add(StatusCues.Adverb(lemma), c, weak);
    }

    private void NoOne(int c)
    {
        if (tree[c].Lemma is "nobody" or "nothing" or "none" or "no-one") Add(Cue.Negative, c);
        foreach (int d in tree.Children(c))
            if (tree.Is(d, "det") && tree.LemmaIs(d, "no")) Add(Cue.Negative, d);
    }

    private Cue Modal(int i, int modal, bool weak)
    {
        var cue = StatusCues.Auxiliary(tree[modal].Lemma);
        if (cue == Cue.Would) cue = IsReported(i) ? Cue.Scheduled : Cue.Would;
        return weak && cue is Cue.Hypothetical or Cue.Would ? Cue.Scheduled : cue; // what may bring something is itself still ahead
    }

    /// <summary>"said that he would meet": the speaker's future. Anywhere else a condition.</summary>
    private bool IsReported(int i)
    {
        int h = tree.Head(i);
        if (h < 0) return false;
        bool said = tree.Is(i, "ccomp") || tree.Is(i, "parataxis") || tree.Is(i, "acl") && tree[i].Deprel == "acl";
        return said && StatusCues.Verb(tree[h].Lemma) is not (Cue.Hypothetical or Cue.Expected) || tree.Is(i, "conj") && IsReported(h);
    }

    private bool HasTo(int i)
    {
        foreach (int c in tree.Children(i))
            if (tree.Is(c, "mark") && tree.LemmaIs(c, "to")) return true;
        return false;
    }

    private bool HasFinite(int i) => tree[i].Has("VerbForm=Fin") || tree[i].Has("Tense=Past") || tree[i].Has("Tense=Pres");

    private bool IsPast(int i) => tree[i].Has("Tense=Past") && !tree[i].Has("VerbForm=Part");

    private bool IsIng(int i) => tree[i].Has("VerbForm=Ger") || (tree[i].Has("VerbForm=Part") && tree[i].Has("Tense=Pres")) || IsIngWord(i);

    private bool IsIngWord(int i) => tree[i].Feats.Length == 0 && tree[i].Span.Length > 4 && tree.Text(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    // ---- what governs a predicate

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

    // ---- event nouns

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
        else if (tree[h].Upos is Upos.VERB or Upos.AUX || tree.Child(h, "cop") >= 0) Beside(i, h);
        else if (tree[h].Upos is Upos.ADJ && tree.Is(i, "nsubj")) Under(StatusCues.Adjective(tree.Text(h)), h);
        else if (tree.Is(i, "nmod")) OfNoun(i, h);
    }

    private void Beside(int i, int h)
    {
        bool passive = tree.Child(h, "aux:pass") >= 0 || tree[i].Deprel is "nsubj:pass" || IsBarePassive(i, h);
        bool undergoes = tree.Is(i, "obj") || passive && tree.Is(i, "nsubj") || tree.Is(i, "obl") && !passive && Introduced(i, "for", "of", "to", "with", "against", "from");
        bool subject = tree.Is(i, "nsubj") && !passive;
        string lemma = WithParticle(h);
        var cue = undergoes ? StatusCues.VerbOfNoun(lemma) : subject ? Predicated(h) : Cue.None;
        bool support = undergoes && !Anaphora.IsPointed(tree, i) /* "making this encounter a success" */ && SupportVerbs.TakesObject(lemma) || subject && SupportVerbs.TakesSubject(lemma);
        if (undergoes && tree.Is(i, "nsubj") && cue is Cue.Scheduled or Cue.Expected or Cue.Hypothetical && IsRaised(h)) Add(Cue.Scheduled, h, weak: true); // "the meeting is expected to address"
        else if (cue is not (Cue.None or Cue.Same)) Under(cue, h);
        else if (support || cue == Cue.Same) Predicate(h);
        else if (!tree.Is(i, "obj") || !IsDefinite(i)) Predicate(h, weak: true);
    }

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
