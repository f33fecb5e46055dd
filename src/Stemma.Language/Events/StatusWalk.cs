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
internal sealed partial class StatusWalk(SentenceTree tree)
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
}
