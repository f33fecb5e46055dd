using Stemma.Language.Quotations;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>A predicate with its arguments, as token indices of its sentence; -1 is none. Passive clauses are turned: the agent is the subject, the one acted on the object.</summary>
/// <param name="Head">The verb, or the noun or adjective after "be".</param>
/// <param name="Governor">The verb that the predicate is an infinitive of (plans to build), or -1.</param>
internal sealed record Clause(WordTree Tree, int Head, int Governor, int Subject, IReadOnlyList<int> Objects, IReadOnlyList<int> Obliques, bool Passive, int First, int Last)
{
    public TextSpan<Article> Span => Tree.Span(First, Last);

    public bool Has(int token) => token >= First && token <= Last;
}

/// <summary>Cuts a sentence into clauses along its dependency tree.</summary>
internal static class Clauses
{
    public static List<Clause> Of(WordTree tree)
    {
        var found = new List<Clause>();
        for (int i = 0; i < tree.Count; i++)
            if (IsPredicate(tree, i)) found.Add(Read(tree, i));
        return found;
    }

    /// <summary>A finite or participial verb that heads a clause, or a noun or adjective with a copula. A verb with an infinitive of its own leaves the clause to that one.</summary>
    private static bool IsPredicate(WordTree tree, int i)
    {
        var token = tree[i];
        if (Infinitive(tree, i) >= 0 || IsQuotedName(tree, i)) return false;
        if (token.Upos is Upos.VERB) return !(tree.Is(i, "amod") || tree.Is(i, "compound") || tree.Is(i, "case") || tree.Is(i, "fixed") || tree.Is(i, "mark") || IsBareModifier(tree, i));
        return token.Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM && tree.Child(i, "cop") >= 0;
    }

    // "talks involving Ukraine", "a plan to boost trade": part of the noun's description, not a statement of its own.
    private static bool IsBareModifier(WordTree tree, int v) => tree.Is(v, "acl") && !tree[v].Deprel.EndsWith("relcl", StringComparison.Ordinal) && tree.Child(v, "mark") is var m && !(m >= 0 && tree[m].Lemma == "that") && tree.Child(v, "nsubj") < 0 && Accused(tree, v) < 0;

    // the “Minsk talks”: a name in quotation marks, whatever the tagger makes of its last word.
    private static bool IsQuotedName(WordTree tree, int i)
    {
        if (i + 1 >= tree.Count || tree[i + 1].Lemma != "\"" || i + 2 >= tree.Count || tree[i + 2].Upos == Upos.PUNCT) return false;
        for (int k = i - 1; k >= Math.Max(0, i - 3); k--)
            if (tree[k].Lemma == "\"") return k > 0 && tree[k - 1].Upos is Upos.DET or Upos.ADJ;
        return false;
    }

    private static int Infinitive(WordTree tree, int v)
    {
        int x = tree.Child(v, "xcomp");
        return x >= 0 && (tree[x].Upos == Upos.VERB || tree.Child(x, "cop") >= 0) ? x : -1;
    }

    private static Clause Read(WordTree tree, int head)
    {
        int governor = tree.Is(head, "xcomp") ? tree.Head(head) : -1;
        bool passive = Voices.IsPassive(tree, head) || tree.Is(head, "acl") && tree[head].Has("Tense=Past") && tree.Child(head, "nsubj") < 0 && tree.Child(head, "aux") < 0; // "the man having hidden it" hid it
        var objects = new List<int>();
        var obliques = new List<int>();
        int subject = Voices.SubjectOf(tree, head);
        if (Accused(tree, head) is var accused and >= 0) subject = accused;
        if (governor >= 0 && subject < 0 && !passive) subject = tree.Child(governor, "nsubj");
        if (passive && Patient(tree, head) is var patient and >= 0)
        {
            objects.Add(patient);
            if (subject == patient) subject = -1;
        }
        foreach (int c in tree.Children(head))
        {
            if (tree[c].Deprel is "obj" or "iobj" && c != subject) objects.Add(c);
            else if (tree.Is(c, "obl") && c != subject) obliques.Add(c);
        }
        var (first, last) = Own(tree, governor >= 0 ? governor : head);
        return new(tree, head, governor, subject, objects, obliques, passive, first, last);
    }

    /// <summary>"accused the firm of hiding it": who is said to have done it. -1 for other clauses.</summary>
    private static int Accused(WordTree tree, int head)
    {
        if (!tree[head].Has("VerbForm=Ger") && !tree[head].Has("VerbForm=Part") || tree.Child(head, "nsubj") >= 0) return -1;
        for (int v = tree.Head(head), steps = 0; v >= 0 && steps < 3; v = tree.Head(v), steps++)
            if (v < head && tree[v].Upos == Upos.VERB && ReportingWords.Verb(tree, v).Kind == CueKind.Allegation) return Voices.IsPassive(tree, v) ? tree.Child(v, "nsubj") : tree.Child(v, "obj");
        return -1;
    }

    private static int Patient(WordTree tree, int v)
    {
        for (int steps = 0; v >= 0 && steps < 4; v = tree.Head(v), steps++)
        {
            if (tree.Child(v, "nsubj:pass") is var s and >= 0) return s;
            if (tree.Is(v, "acl")) return tree.Head(v);
            if (!(tree.Is(v, "conj") || tree.Is(v, "xcomp"))) break;
        }
        return -1;
    }

    /// <summary>The clause's words without clauses that stand at its edges as clauses of their own, and without conjunctions and outer punctuation.</summary>
    private static (int First, int Last) Own(WordTree tree, int head)
    {
        var (first, last) = tree.Reach(head);
        for (bool cut = true; cut;)
        {
            cut = false;
            foreach (int c in tree.Children(head))
            {
                var (f, l) = tree.Reach(c);
                if (!IsOwnClause(tree, c) || l < first || f > last) continue;
                if (l >= last && f > head) (last, cut) = (f - 1, true);
                else if (f <= first && l < head) (first, cut) = (l + 1, true);
            }
            while (first < head && (tree[first].Upos is Upos.PUNCT or Upos.CCONJ || tree.Is(first, "mark"))) (first, cut) = (first + 1, true);
            while (last > head && tree[last].Upos is Upos.PUNCT or Upos.CCONJ) (last, cut) = (last - 1, true);
        }
        return (first, last);
    }

    // "according to the police"
    private static bool IsSource(WordTree tree, int c) => tree.Is(c, "obl") && tree[tree.Reach(c).First].Lemma.ToLowerInvariant() is "accord" or "according";

    private static bool IsOwnClause(WordTree tree, int c) =>
        tree.Is(c, "ccomp") || tree.Is(c, "parataxis") || IsSource(tree, c) || tree.Is(c, "advcl") || tree.Is(c, "conj") && (tree[c].Upos is Upos.VERB or Upos.AUX || tree.Child(c, "cop") >= 0);
}
