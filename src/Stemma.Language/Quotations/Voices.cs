using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>Finds who speaks: the noun phrase that a cue leads to, and the entity that it names.</summary>
internal sealed class Voices
{
    private readonly Layer<Mention> _mentions;
    private readonly Dictionary<string, EntityType> _types;

    public Voices(IReadOnlyList<Entity> entities)
    {
        _mentions = new(entities.SelectMany(e => e.Mentions));
        _types = entities.ToDictionary(e => e.Id, e => e.Type, StringComparer.Ordinal);
    }

    /// <summary>The type of what the word names, in words; empty when it names nothing.</summary>
    public string TypeAt(TextSpan<Article> word) => Covering(word) is { } m && _types.TryGetValue(m.Entity, out var type) ? type.ToString() : "";

    /// <summary>The speaker whose noun phrase has its head at <paramref name="head"/>: the phrase without relative clauses.</summary>
    public Speaker At(WordTree tree, int head) => new(Phrase(tree, head), Entity(tree, head));

    /// <summary>The phrase of a noun with its modifiers and appositions, without relative clauses, case words and outer punctuation.</summary>
    public static TextSpan<Article> Phrase(WordTree tree, int head)
    {
        int first = head, last = head;
        foreach (int c in tree.Children(head))
        {
            if (tree.Is(c, "acl") || tree.Is(c, "case") || tree.Is(c, "cc") || tree.Is(c, "parataxis") || tree.Is(c, "punct") || tree.Is(c, "cop") || tree.Is(c, "advcl") || tree[c].Upos is Upos.VERB or Upos.AUX) continue;
            var (f, l) = tree.Reach(c);
            (first, last) = (Math.Min(first, f), Math.Max(last, l));
        }
        while (first < head && tree[first].Upos is Upos.PUNCT or Upos.CCONJ && tree[first].Lemma is not "both") first++;
        while (last > head && tree[last].Upos == Upos.PUNCT) last--;
        for (int i = head + 1; i <= last; i++)
            if (tree[i].Upos is Upos.VERB or Upos.AUX || tree[i].Lemma is ";") last = i - 1; // a clause that the tree hangs under the noun by mistake
        return tree.Span(Leftward(tree, first), Rightward(tree, last));
    }

    // A parser may cut a name from its title ("Kremlin spokesman | Ann Lee"): words of a name that touch belong together.
    private static int Leftward(WordTree tree, int first)
    {
        while (first > 0 && tree[first].Upos is Upos.PROPN && (tree[first - 1].Upos == Upos.PROPN || tree[first - 1].Upos == Upos.NOUN && !tree.Is(first - 1, "obl") && !tree.Is(first - 1, "obj"))) first--;
        while (first > 0 && tree[first].Upos is Upos.PROPN or Upos.NOUN && tree[first - 1].Upos == Upos.ADJ && tree[first - 1].Lemma.Length > 0 && char.IsUpper(tree[first - 1].Lemma[0])) first--;
        return first;
    }

    private static int Rightward(WordTree tree, int last)
    {
        while (last + 1 < tree.Count && tree[last + 1].Upos == Upos.PROPN && tree[last].Upos is Upos.PROPN or Upos.NOUN) last++;
        return last;
    }

    /// <summary>
    /// The subject of the verb: its own, or that of the verb it is joined to (said … and added), or the noun that its participle or relative clause stands by.
    /// -1 when there is none. A passive verb's subject does not speak: its agent does.
    /// </summary>
    public static int SubjectOf(WordTree tree, int verb)
    {
        int subject = Search(tree, verb);
        return subject >= 0 && tree[subject].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP ? -1 : subject;
    }

    private static int Search(WordTree tree, int verb)
    {
        for (int steps = 0, v = verb; v >= 0 && steps < 6; steps++, v = tree.Head(v))
        {
            if (Agent(tree, v) is var agent and >= 0) return agent;
            if (tree.Child(v, "nsubj:pass") >= 0) return -1;
            if (tree.Child(v, "nsubj") is var s and >= 0) return IsExpletive(tree, v, s) ? -1 : Antecedent(tree, v, s);
            if (tree.Child(v, "expl") is var e and >= 0 && tree[e].Upos == Upos.PRON) return -1;
            if (tree.Is(v, "acl")) return tree.Child(v, "mark") is var m and >= 0 && tree[m].Lemma == "that" ? -1 : tree.Head(v);
            if (!(tree.Is(v, "conj") || tree.Is(v, "xcomp") || tree.Is(v, "advcl") || tree.Is(v, "parataxis") && steps > 0)) return -1;
        }
        return -1;
    }

    // "It seems that", "it emerged that"
    private static bool IsExpletive(WordTree tree, int v, int subject) => tree[subject].Lemma == "it" && tree.Child(v, "ccomp", "csubj") >= 0 && Impersonal(tree, v);

    private static bool Impersonal(WordTree tree, int v) => tree[v].Lemma is "seem" or "appear" or "emerge" or "turn" or "follow" or "happen" or "be" || IsPassive(tree, v);

    /// <summary>"was told by X": the oblique whose case is "by", of a passive verb.</summary>
    private static int Agent(WordTree tree, int v)
    {
        if (!IsPassive(tree, v)) return -1;
        foreach (int c in tree.Children(v))
            if (tree.Is(c, "obl") && tree.Child(c, "case") is var k and >= 0 && tree[k].Lemma == "by") return c;
        return -1;
    }

    public static bool IsPassive(WordTree tree, int v)
    {
        bool be = false, patient = false, have = false;
        foreach (int c in tree.Children(v))
        {
            be |= tree.Is(c, "aux") && tree[c].Lemma is "be" or "get" && (tree[c].Deprel == "aux:pass" || !tree[v].Has("VerbForm=Ger"));
            patient |= tree[c].Deprel is "nsubj:pass";
            have |= tree.Is(c, "aux") && tree[c].Lemma is "have";
        }
        return be && tree[v].Has("VerbForm=Part") && !tree[v].Has("Tense=Pres") || patient && !have && (be || tree.Child(v, "aux") < 0);
    }

    /// <summary>For "who said": the noun that the relative clause stands by, or the pronoun itself when the sentence begins with it.</summary>
    private static int Antecedent(WordTree tree, int verb, int subject) =>
        tree[subject].Lemma.ToLowerInvariant() is "who" or "which" or "that" && tree.Is(verb, "acl") && tree.Head(verb) is var noun and >= 0 ? noun : subject;

    private string Entity(WordTree tree, int head)
    {
        if (Covering(tree[head].Span) is { } direct) return direct.Entity;
        foreach (int c in tree.Children(head))
            if ((tree.Is(c, "flat") || tree.Is(c, "appos")) && Covering(tree[c].Span) is { } named) return named.Entity;
        return "";
    }

    /// <summary>The smallest mention over the word.</summary>
    public Mention? Covering(TextSpan<Article> word) => _mentions.Around(word);
}
