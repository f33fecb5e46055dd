using Stemma.Model;

namespace Stemma.Language.Quotations;

/// <summary>
/// Lists what in a sentence may be a cue with its content, from the dependency tree alone: clauses and phrases that a verb, noun or adjective takes,
/// a whole sentence with "he said" set into it, and adverbs of hearsay; and what <see cref="LineCandidates"/> reads along the line. Which of them report somebody's words is decided elsewhere.
/// </summary>
internal static class Candidates
{
    public static List<Candidate> Of(WordTree tree, string text)
    {
        var found = new List<Candidate>();
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos is Upos.VERB or Upos.AUX or Upos.NOUN or Upos.ADJ) OfHead(tree, i, found);
            if (HearsayWords.IsAdverb(tree[i].Lemma)) Adverb(tree, i, found);
        }
        LineCandidates.Add(tree, text, found);
        return found;
    }

    private static void OfHead(WordTree tree, int v, List<Candidate> found)
    {
        var word = tree[v].Upos is Upos.NOUN ? new(tree[v].Lemma, ReportingWords.Noun(tree[v].Lemma), CueFrame.Clause, v) : ReportingWords.Verb(tree, v);
        int last = word.IsNone ? v : word.Last;
        int speaker = tree[v].Upos is Upos.NOUN ? Holder(tree, v) : SpeakerOf(tree, v);
        foreach (int c in tree.Children(v))
        {
            string relation = tree[c].Deprel;
            int colon = relation.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) relation = relation[..colon];
            bool fits = tree[v].Upos is Upos.NOUN
                ? relation is "acl" or "ccomp" && !tree[c].Deprel.EndsWith("relcl", StringComparison.Ordinal) || relation == "nmod" && !word.IsNone
                : relation is "ccomp" or "xcomp" or "obj" or "obl" or "csubj" or "advcl" && c > v;
            if (!fits || c == speaker) continue;
            if (relation == "xcomp" && Voices.IsPassive(tree, v)) Raised(tree, v, last, c, word, found);
            else found.Add(new(tree, relation, v, last, c, [relation == "ccomp" && c > v ? Clausal(tree, c, Without(tree.Reach(c), v)) : Without(tree.Reach(c), v)], speaker, word));
        }
        if (tree.Is(v, "parataxis") && tree.Head(v) is var host and >= 0) Inserted(tree, v, last, host, speaker, word, found);
    }

    /// <summary>A clause begins with its "that" if one stands near its start, and takes in ", and that …" after it.</summary>
    private static (int First, int Last) Clausal(WordTree tree, int clause, (int First, int Last) reach)
    {
        var (first, last) = reach;
        for (int i = first + 1; i < Math.Min(clause, first + 4) && tree[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT); i++)
            if (tree[i].Lemma == "that" && tree[i].Upos == Upos.SCONJ) first = i;
        int next = last + 1;
        if (next < tree.Count && tree[next].Lemma == ",") next++;
        bool more = next + 2 < tree.Count && tree[next].Upos == Upos.CCONJ && tree[next + 1].Lemma == "that" && tree[first].Lemma == "that";
        return (first, more ? tree.Count - 1 : last);
    }

    // A content clause never holds its own cue; a crossing tree may say so.
    private static (int First, int Last) Without((int First, int Last) reach, int v) =>
        v < reach.First || v > reach.Last ? reach : v - reach.First > reach.Last - v ? (reach.First, v - 1) : (v + 1, reach.Last);

    /// <summary>"is said to have fled": the subject belongs to what is said, and nobody is named who says so.</summary>
    private static void Raised(WordTree tree, int v, int last, int c, ReportingWord word, List<Candidate> found)
    {
        int subject = tree.Child(v, "nsubj");
        List<(int, int)> pieces = subject >= 0 ? [tree.Reach(subject), tree.Reach(c)] : [tree.Reach(c)];
        pieces.Sort();
        found.Add(new(tree, "raised", v, last, c, pieces, Voices.SubjectOf(tree, v), word));
    }

    /// <summary>"The talks, he said, went well": the host clause without the inserted one.</summary>
    private static void Inserted(WordTree tree, int v, int last, int host, int speaker, ReportingWord word, List<Candidate> found) =>
        found.Add(new(tree, "parataxis", v, last, host, Rest(tree.Reach(host), tree.Reach(v)), speaker, word));

    /// <summary>What of the first range lies outside the second.</summary>
    private static List<(int, int)> Rest((int First, int Last) whole, (int First, int Last) hole)
    {
        var rest = new List<(int, int)>(2);
        if (hole.First > whole.First) rest.Add((whole.First, hole.First - 1));
        if (hole.Last < whole.Last) rest.Add((hole.Last + 1, whole.Last));
        return rest;
    }

    private static void Adverb(WordTree tree, int i, List<Candidate> found)
    {
        int host = tree.Head(i);
        if (host < 0 || tree[host].Upos is not (Upos.VERB or Upos.AUX)) return;
        found.Add(new(tree, "adverb", i, i, host, Rest(tree.Reach(host), (i, i)), -1, HearsayWords.Adverb(tree[i].Lemma, i)));
    }

    internal static int SpeakerOf(WordTree tree, int v)
    {
        int subject = Voices.SubjectOf(tree, v);
        // "X's answer was that …": the answer's holder speaks.
        return subject >= 0 && tree[subject].Upos == Upos.NOUN && ReportingWords.Noun(tree[subject].Lemma) != CueKind.None && Holder(tree, subject) is var holder and >= 0 ? holder : subject;
    }

    /// <summary>Whose claim, view or denial: X's claim, the claim by X, the claim of X, X made the claim. -1 when not said.</summary>
    internal static int Holder(WordTree tree, int noun)
    {
        if (tree.Child(noun, "nmod:poss") is var owner and >= 0) return owner;
        foreach (int c in tree.Children(noun))
            if (tree.Is(c, "nmod") && tree.Child(c, "case") is var k and >= 0 && tree[k].Lemma is "by" or "from" or "of") return c;
        return tree.Is(noun, "obj") && tree.Head(noun) is var verb and >= 0 ? Voices.SubjectOf(tree, verb) : -1;
    }
}
