using Stemma.Model;

namespace Stemma.Language.Quotations;

/// <summary>
/// Lists what in a sentence may be a cue with its content, from the dependency tree alone: clauses and phrases that a verb, noun or adjective takes,
/// a whole sentence with "he said" set into it, "according to", and adverbs of hearsay. Which of them report somebody's words is decided elsewhere.
/// </summary>
internal static class Candidates
{
    public static List<Candidate> Of(WordTree tree, string text)
    {
        var found = new List<Candidate>();
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos is Upos.VERB or Upos.AUX or Upos.NOUN or Upos.ADJ) OfHead(tree, i, found);
            if (tree[i].Upos is not Upos.VERB && ReportingWords.Form(tree, i, text) is { IsNone: false } form) That(tree, i, i, Before(tree, i), form, found);
            if (tree[i].Lemma.ToLowerInvariant() is "according" or "accord") Source(tree, i, found);
            else if (tree[i].Lemma.Equals("in", StringComparison.OrdinalIgnoreCase)) View(tree, i, found);
            else if (HearsayWords.IsAdverb(tree[i].Lemma)) Adverb(tree, i, found);
        }
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
            else found.Add(new(tree, relation, v, last, c, [Without(tree.Reach(c), v)], speaker, word));
        }
        if (!word.IsNone && word.Frame != CueFrame.Noun && tree[v].Upos == Upos.VERB && tree.Child(v, "ccomp") < 0) That(tree, v, last, speaker, word, found);
        if (tree[v].Upos is Upos.NOUN && word.Kind is not (CueKind.None or CueKind.Speech or CueKind.Question)) NounThat(tree, v, speaker, word, found);
        if (tree.Is(v, "parataxis") && tree.Head(v) is var host and >= 0) Inserted(tree, v, last, host, speaker, word, found);
    }

    /// <summary>"told the crowd that …" where the tree hangs the clause elsewhere: from "that" to the end of the sentence.</summary>
    private static void That(WordTree tree, int v, int last, int speaker, ReportingWord word, List<Candidate> found)
    {
        for (int i = last + 1; i < Math.Min(tree.Count - 2, last + 7); i++)
        {
            if (tree[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT) return;
            if (tree[i].Lemma != "that" || tree[i].Upos == Upos.DET) continue;
            int head = tree.Head(i) > i ? tree.Head(i) : i + 1;
            found.Add(new(tree, "that", v, last, head, [(i, tree.Count - 1)], speaker, word));
            return;
        }
    }

    /// <summary>"the accusations by X that …": also where the tree takes the clause for a relative one. Its end is the tree's, if it has one.</summary>
    private static void NounThat(WordTree tree, int noun, int speaker, ReportingWord word, List<Candidate> found)
    {
        int that = noun + 1;
        while (that < Math.Min(tree.Count - 2, noun + 12) && tree[that].Lemma != "that" && tree[that].Upos is not (Upos.VERB or Upos.AUX or Upos.PUNCT)) that++;
        if (that >= tree.Count - 2 || tree[that].Lemma != "that" || tree[that + 1].Upos is Upos.VERB or Upos.AUX || tree.Head(that) <= that) return;
        int clause = tree.Head(that), end = tree.Is(clause, "acl") || tree.Is(clause, "ccomp") ? tree.Reach(clause).Last : tree.Count - 1;
        found.Add(new(tree, "noun-that", noun, noun, clause, [(that, end)], speaker, word));
    }

    /// <summary>The head of the phrase before a verb that the tree does not know as one; -1 when it is no plain phrase.</summary>
    private static int Before(WordTree tree, int v)
    {
        int first = v;
        while (first > 0 && tree[first - 1].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ)) first--;
        for (int i = first; i < v; i++)
            if (tree[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && (tree.Head(i) < first || tree.Head(i) >= v)) return i;
        return -1;
    }

    /// <summary>"in X's view", "in the words of X": the rest of the sentence is the content.</summary>
    private static void View(WordTree tree, int at, List<Candidate> found)
    {
        for (int i = at + 1; i < Math.Min(tree.Count, at + 8); i++)
        {
            if (tree[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT && tree[i].Lemma is ",") return;
            if (!(ReportingWords.Noun(tree[i].Lemma) == CueKind.Belief || tree[i].Lemma == "word")) continue;
            int voice = Holder(tree, i), end = voice < 0 ? i : Math.Max(i, tree.Reach(voice).Last);
            if (voice < 0 || end + 1 >= tree.Count || at > 0 && tree[end + 1].Lemma is not ("," or ".")) return;
            List<(int, int)> pieces = at > 1 ? [(0, at - 1), (end + 1, tree.Count - 1)] : [(end + 1, tree.Count - 1)];
            found.Add(new(tree, "view", i, i, Math.Max(0, tree.Head(i)), pieces, voice, new ReportingWord(tree[i].Lemma, CueKind.Belief, CueFrame.Clause, i)));
            return;
        }
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

    /// <summary>
    /// "according to X": read along the line, since trees hang the phrase anywhere. At the head of a clause it covers what follows, else what precedes;
    /// X ends at a comma or with its tree phrase.
    /// </summary>
    private static void Source(WordTree tree, int according, List<Candidate> found)
    {
        int to = according + 1;
        if (to + 1 >= tree.Count || tree[to].Lemma != "to") return;
        int voice = FirstNoun(tree, to + 1);
        if (voice < 0) return;
        int last = PhraseEnd(tree, voice);
        bool leads = according == 0 || tree[according - 1].Upos == Upos.PUNCT && according <= 2 || tree[according - 1].Upos == Upos.CCONJ;
        List<(int, int)> pieces = [];
        if (!leads) pieces.Add((0, according - 1));
        if (last + 1 < tree.Count && (leads || tree[last + 1].Lemma == ",")) pieces.Add((last + 1, tree.Count - 1));
        int content = leads ? Math.Min(last + 1, tree.Count - 1) : Math.Max(0, tree.Head(voice));
        found.Add(new(tree, "source", according, to, content, pieces, voice, new ReportingWord("according to", CueKind.Speech, CueFrame.Clause, to)));
    }

    private static int PhraseEnd(WordTree tree, int voice)
    {
        int end = Math.Max(voice, tree.Reach(voice).Last);
        for (int i = voice + 1; i <= end; i++)
            if (tree[i].Upos == Upos.PUNCT && tree[i].Lemma is "," or "." or ";" or ":") return i - 1;
        return end;
    }

    private static int FirstNoun(WordTree tree, int from)
    {
        for (int i = from; i < Math.Min(tree.Count, from + 10); i++)
            if (tree[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && !(i + 1 < tree.Count && tree[i + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PART) && tree[i].Deprel != "nmod:poss") return i;
        return -1;
    }

    private static void Adverb(WordTree tree, int i, List<Candidate> found)
    {
        int host = tree.Head(i);
        if (host < 0 || tree[host].Upos is not (Upos.VERB or Upos.AUX)) return;
        found.Add(new(tree, "adverb", i, i, host, Rest(tree.Reach(host), (i, i)), -1, HearsayWords.Adverb(tree[i].Lemma, i)));
    }

    private static int SpeakerOf(WordTree tree, int v)
    {
        int subject = Voices.SubjectOf(tree, v);
        // "X's answer was that …": the answer's holder speaks.
        return subject >= 0 && tree[subject].Upos == Upos.NOUN && ReportingWords.Noun(tree[subject].Lemma) != CueKind.None && Holder(tree, subject) is var holder and >= 0 ? holder : subject;
    }

    /// <summary>Whose claim, view or denial: X's claim, the claim by X, the claim of X, X made the claim. -1 when not said.</summary>
    private static int Holder(WordTree tree, int noun)
    {
        if (tree.Child(noun, "nmod:poss") is var owner and >= 0) return owner;
        foreach (int c in tree.Children(noun))
            if (tree.Is(c, "nmod") && tree.Child(c, "case") is var k and >= 0 && tree[k].Lemma is "by" or "from" or "of") return c;
        return tree.Is(noun, "obj") && tree.Head(noun) is var verb and >= 0 ? Voices.SubjectOf(tree, verb) : -1;
    }
}
