using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>A phrase that stands beside a trigger: where (agent, patient, or a preposition) and its head token.</summary>
internal readonly record struct Argument(string Place, int Head);

/// <summary>
/// Reads a trigger's arguments off the tree: subjects and objects, active and passive, shared by joined verbs and by infinitives,
/// through relative clauses, of event nouns ("X's visit to Z", "talks between X and Y") and of the verbs that these lean on.
/// </summary>
internal sealed class Arguments
{
    private readonly SentenceTree _tree;
    private readonly List<Argument> _found = [];

    private Arguments(SentenceTree tree) => _tree = tree;

    public static IReadOnlyList<Argument> Of(SentenceTree tree, Trigger trigger)
    {
        var reader = new Arguments(tree);
        if (trigger.IsNoun) reader.OfNoun(trigger);
        else reader.OfVerb(trigger.Head, "agent", "patient");
        return reader._found;
    }

    /// <summary>Subjects of the clause that an event noun stands in, when it is not one of them.</summary>
    public static IEnumerable<int> Company(SentenceTree tree, Trigger trigger)
    {
        if (!trigger.IsNoun) return [];
        int verb = tree.Head(trigger.Head);
        for (int step = 0; step < 4 && verb >= 0 && tree[verb].Upos != Upos.VERB; step++) verb = tree.Head(verb);
        if (verb < 0) return [];
        var reader = new Arguments(tree);
        reader.Add("agent", reader.SubjectOf(verb));
        return reader._found.Where(a => a.Head != trigger.Head).Select(a => a.Head);
    }

    private void Add(string place, int head)
    {
        if (head < 0 || _found.Any(a => a.Head == head)) return;
        _found.Add(new(place, head));
        foreach (int c in _tree.Children(head))
            if (_tree.Is(c, "conj") && _tree[c].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.NUM) Add(place, c);
    }

    // ---- verbs

    private void OfVerb(int v, string agent, string patient)
    {
        bool passive = IsPassive(v);
        foreach (int c in _tree.Children(v))
        {
            if (TriggerFinder.IsRelative(_tree, c) && _tree[v].Deprel == "acl:relcl") { Add(Slot(v, c, agent, patient), _tree.Head(v)); continue; }
            if (_tree.Is(c, "nsubj")) Add(passive ? patient : agent, c);
            else if (_tree.Is(c, "obj")) Add(patient, c);
            else if (_tree.Is(c, "iobj")) Add("to", c);
            else if (_tree.Is(c, "obl")) Add(_tree[c].Deprel == "obl:agent" || passive && Preposition(c) == "by" ? agent : Preposition(c), c);
        }
        Missing(v, passive, agent, patient);
    }

    private string Slot(int v, int relative, string agent, string patient) =>
        _tree.Is(relative, "nsubj") ? IsPassive(v) ? patient : agent : _tree.Is(relative, "obj") ? patient : Preposition(relative);

    private bool IsPassive(int v) => TriggerFinder.IsPassive(_tree, v);

    /// <summary>A subject or object that another clause supplies.</summary>
    private void Missing(int v, bool passive, string agent, string patient)
    {
        int h = _tree.Head(v);
        if (h < 0) return;
        string subject = passive ? patient : agent;
        bool hasSubject = _found.Any(a => a.Place == subject && a.Head != h);
        if (_tree[v].Deprel == "acl:relcl" && hasSubject && !passive && _found.All(a => a.Place != patient && a.Head != h)) Add(patient, h); // "the man they arrested"
        else if (hasSubject || _found.Any(a => a.Head == h)) return;
        else if (_tree.Is(v, "conj")) Add(subject, SubjectOf(h));
        else if (_tree.Is(v, "xcomp")) Add(subject, Controller(h));
        else if (_tree.Is(v, "advcl")) Add(subject, Accused(v, h));
        else if (_tree[v].Deprel == "acl" && (!IsTo(v) || _tree.Is(h, "obj") && _tree.Head(h) is >= 0 and var asked && StatusCues.Verb(_tree[asked].Lemma) != Cue.None)) Add(subject, h); // "asked him to leave"
        else if (_tree[v].Deprel == "acl" && _tree.Head(h) is >= 0 and var up) Add(subject, SubjectOf(up)); // "X announced plans to visit"
    }

    private bool IsTo(int v) => _tree.Child(v, "mark") is >= 0 and var m && _tree.LemmaIs(m, "to");

    /// <summary>"asked him to leave": the object; else the subject.</summary>
    private int Controller(int h) => _tree.Child(h, "obj") is >= 0 and var o && !_tree.LemmaIs(h, "promise") ? o : SubjectOf(h);

    /// <summary>"accused him of stealing": the object; "left after stealing": the subject; a clause with a tense of its own shares none.</summary>
    private int Accused(int v, int h)
    {
        if (_tree[v].Has("VerbForm=Fin") || _tree.Child(v, "aux") >= 0) return -1;
        bool ofOrFrom = _tree.Child(v, "mark") is >= 0 and var m && _tree[m].Lemma is "of" or "from";
        return ofOrFrom && _tree.Child(h, "obj") is >= 0 and var o ? o : SubjectOf(h);
    }

    private int SubjectOf(int v)
    {
        for (int step = 0; v >= 0 && step < 5; step++)
        {
            if (_tree.Child(v, "nsubj") is >= 0 and var s) return TriggerFinder.IsRelative(_tree, s) && _tree[v].Deprel == "acl:relcl" ? _tree.Head(v) : s;
            if (_tree[v].Deprel == "acl:relcl") return _tree.Head(v);
            if (!_tree.Is(v, "conj") && !_tree.Is(v, "xcomp") && !_tree.Is(v, "advcl") && _tree[v].Upos is not (Upos.VERB or Upos.AUX)) return -1;
            v = _tree.Head(v);
        }
        return -1;
    }

    private string Preposition(int i) => _tree.Child(i, "case") is >= 0 and var c ? _tree[c].Lemma : "";

    // ---- nouns

    private void OfNoun(Trigger trigger)
    {
        int n = trigger.Head;
        foreach (int c in _tree.Children(n)) Around(n, c, trigger.Type);
        if (_tree.Head(n) is >= 0 and var up && _tree.Is(n, "nmod") && _tree[up].Upos == Upos.NOUN && _found.Count == 0)
            foreach (int c in _tree.Children(up)) // "a round of talks between X and Y"
                if (c != n && _tree.Is(c, "nmod")) Around(up, c, trigger.Type);
        if (trigger.Support >= 0) OfSupport(trigger);
        else Attendants(n, trigger.Type);
    }

    private void Around(int n, int c, EventType type)
    {
        if (_tree[c].Deprel == "nmod:poss") Add(Possessor(n, type), c);
        else if (_tree.Is(c, "nmod")) Add(Preposition(c) is var p && p == "by" ? "agent" : p is "of" or "between" or "among" && type.Role(p).Length == 0 ? "patient" : p, c);
        else if (_tree.Is(c, "compound") || _tree.Is(c, "amod")) Add("modifier", c);
    }

    /// <summary>"Putin's visit" is his doing; "his arrest" and "her death" befall.</summary>
    private string Possessor(int n, EventType type)
    {
        if (type.IsMutual || type.Role("of").Length == 0) return "agent";
        bool otherAgent = false;
        foreach (int c in _tree.Children(n)) otherAgent |= _tree.Is(c, "nmod") && Preposition(c) == "of";
        return otherAgent ? "agent" : "patient";
    }

    private void OfSupport(Trigger trigger)
    {
        int v = trigger.Support;
        if (HasNot(v)) return; // who has not taken part takes no part
        string lemma = TriggerFinder.Lemma(_tree, v);
        bool subject = _tree.Is(trigger.Head, "nsubj") && !IsPassive(v);
        string other = subject || SupportVerbs.OtherIsPatient(lemma) ? "patient" : "agent";
        int from = _found.Count;
        OfVerb(v, other, subject ? other : "patient");
        _found.RemoveAll(a => a.Head == trigger.Head || _tree.Is(a.Head, "conj") && _tree.Head(a.Head) == trigger.Head && _found.IndexOf(a) >= from);
    }

    private bool HasNot(int v)
    {
        foreach (int c in _tree.Children(v))
            if (_tree.Is(c, "advmod") && _tree[c].Lemma is "not" or "n't" or "never") return true;
        return false;
    }

    /// <summary>"Putin arrived for talks with Lukashenko", "is on a visit to": the clause's subject takes part.</summary>
    private void Attendants(int n, EventType type)
    {
        int h = _tree.Head(n);
        if (h < 0 || !_tree.Is(n, "obl") && !(_tree.Is(n, "root") || _tree.Child(n, "cop") >= 0)) return;
        if (_tree.Child(n, "cop") >= 0 || Preposition(n) is "for" or "on" && (type.Family is "meeting" or "journey" or "gathering")) Add("agent", SubjectOf(_tree.Child(n, "cop") >= 0 ? n : h));
    }
}
