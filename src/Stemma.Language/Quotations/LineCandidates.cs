using Stemma.Model;

namespace Stemma.Language.Quotations;

/// <summary>
/// Candidates read along the line of words, for the constructions that news uses most and that a tree built by a fallible parser hangs anywhere:
/// "says that …", "…, police said", "according to X", "in X's view", "the claim that …", "accused X of …".
/// </summary>
internal static class LineCandidates
{
    public static void Add(WordTree tree, string text, List<Candidate> found)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            string lemma = tree[i].Lemma.ToLowerInvariant();
            if (lemma is "according" or "accord") Source(tree, i, found);
            else if (lemma == "in") View(tree, i, found);
            else if (tree[i].Upos == Upos.NOUN && ReportingWords.Noun(lemma) is not (CueKind.None or CueKind.Speech or CueKind.Question) and var kind)
                NounThat(tree, i, Candidates.Holder(tree, i), new(lemma, kind, CueFrame.Clause, i), found);
            if (ReportingWords.Form(tree, i, text) is { IsNone: false } word && word.Frame != CueFrame.Noun) OfVerb(tree, i, word, found);
        }
    }

    private static void OfVerb(WordTree tree, int v, ReportingWord word, List<Candidate> found)
    {
        int speaker = tree[v].Upos == Upos.VERB ? Candidates.SpeakerOf(tree, v) : Before(tree, v);
        if (tree[v].Upos != Upos.VERB || tree.Child(v, "ccomp") < 0) That(tree, v, word.Last, speaker, word, found);
        if (word.Frame == CueFrame.Clause) SetIn(tree, v, word, found);
        if (word.Kind == CueKind.Allegation) Accused(tree, v, speaker, word, found);
    }

    /// <summary>"…, police said on Monday." and "…, he said, …": a noun phrase, the verb and no other verb between two commas or a comma and the end.</summary>
    private static void SetIn(WordTree tree, int v, ReportingWord word, List<Candidate> found)
    {
        int first = v, last = word.Last;
        while (first > 0 && tree[first - 1].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ)) first--;
        if (first < 3 || tree[first - 1].Lemma != "," || v - first > 10 || !HasVerb(tree, 0, first - 2)) return;
        while (last + 1 < tree.Count && tree[last + 1].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ)) last++;
        if (last + 1 < tree.Count && tree[last + 1].Upos != Upos.PUNCT || last - v > 12) return;
        int speaker = Before(tree, v);
        if (speaker < first) return;
        List<(int, int)> pieces = [(0, first - 2)];
        if (last + 2 < tree.Count && tree[last + 1].Lemma == "," && HasVerb(tree, last + 2, tree.Count - 1)) pieces.Add((last + 2, tree.Count - 1));
        int content = first - 2;
        for (int i = 0; i < first - 1; i++)
            if (tree.Head(i) < 0 || tree.Head(i) >= first) content = i;
        found.Add(new(tree, "set-in", v, word.Last, content, pieces, speaker, word));
    }

    private static bool HasVerb(WordTree tree, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (tree[i].Upos is Upos.VERB or Upos.AUX) return true;
        return false;
    }

    /// <summary>"accused the firm of having hidden it": the deed after "of" or "for".</summary>
    private static void Accused(WordTree tree, int v, int speaker, ReportingWord word, List<Candidate> found)
    {
        for (int i = v + 2; i < Math.Min(tree.Count - 1, v + 14); i++)
        {
            if (tree[i].Upos is Upos.PUNCT && tree[i].Lemma is not "," || tree[i].Upos == Upos.SCONJ && tree[i].Lemma is "that") return;
            if (tree[i].Lemma is not ("of" or "for" or "with") || tree[i + 1].Upos is not (Upos.VERB or Upos.AUX)) continue;
            int deed = i + 2 < tree.Count && tree[i + 1].Lemma is "have" or "be" && tree[i + 2].Upos == Upos.VERB ? i + 2 : i + 1;
            found.Add(new(tree, "accused", v, word.Last, deed, [(i + 1, Math.Max(tree.Reach(i + 1).Last, Math.Max(deed, tree.Reach(deed).Last)))], speaker, word));
            return;
        }
    }

    /// <summary>"told the crowd that …" where the tree hangs the clause elsewhere: from "that" to the end of the sentence.</summary>
    private static void That(WordTree tree, int v, int last, int speaker, ReportingWord word, List<Candidate> found)
    {
        if (word.Kind is CueKind.Approval or CueKind.Evidence or CueKind.Refusal) return;
        for (int i = last + 1; i < Math.Min(tree.Count - 2, last + 7); i++)
        {
            if (tree[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT) return;
            if (tree[i].Lemma != "that" || tree[i].Upos == Upos.DET)
            {
                if (tree[i].Upos == Upos.ADV || Addressees.Takes(tree[v])) continue;
                return;
            }
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
            int voice = Candidates.Holder(tree, i), end = voice < 0 ? i : Math.Max(i, tree.Reach(voice).Last);
            if (voice < 0 || end + 1 >= tree.Count || at > 0 && tree[end + 1].Lemma is not ("," or ".")) return;
            List<(int, int)> pieces = at > 1 ? [(0, at - 1), (end + 1, tree.Count - 1)] : [(end + 1, tree.Count - 1)];
            found.Add(new(tree, "view", i, i, Math.Max(0, tree.Head(i)), pieces, voice, new ReportingWord(tree[i].Lemma, CueKind.Belief, CueFrame.Clause, i)));
            return;
        }
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
}
