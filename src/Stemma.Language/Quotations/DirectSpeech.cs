using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>
/// Quoted speech with a cue beside it: “…,” he said; he said: “…”; “…,” said the mayor, “…”. The cue is read from the words between the marks,
/// because a parser is least sure of itself around quoted sentences; the tree is asked only for its subject.
/// </summary>
internal sealed class DirectSpeech(Passage passage)
{
    private const int Reach = 16; // tokens between a quoted stretch and its cue

    /// <summary>A quoted stretch with the words of its sentence before and after it, up to the neighbouring quoted stretches.</summary>
    private readonly record struct Slot(Quoted Quoted, TextSpan<Article> Before, TextSpan<Article> After, int First, int Last);

    private readonly record struct Hit(TextSpan<Article> Cue, Answer<Speaker> Speaker, Answer<Speaker> Addressee);

    public List<Draft> Drafts { get; } = [];

    /// <summary>Quoted stretches that make up whole sentences and have no cue of their own, in text order.</summary>
    public List<Quoted> Alone { get; } = [];

    public static DirectSpeech Find(Passage passage)
    {
        var found = new DirectSpeech(passage);
        var blocks = passage.Reading.Blocks.Where(b => b.IsProse).ToList();
        for (int i = 0; i < blocks.Count; i++) found.Read(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        return found;
    }

    private void Read(Block block, Block? next)
    {
        var quoted = QuoteMarks.Scan(passage.Text, block.Span).Where(q => q.Depth == 0).ToList();
        for (int i = 0; i < quoted.Count; i++)
        {
            if (quoted[i].End == QuoteEnd.Open && next is not null && OpensWith(next, quoted[i])) quoted[i] = quoted[i] with { End = QuoteEnd.RunsOn };
            if (SlotOf(quoted, i) is { } slot) Place(slot);
        }
    }

    private bool OpensWith(Block next, Quoted q) => q.Span.End + 3 >= next.Span.Start && next.Span.Length > 0 && passage.Text[next.Span.Start] == passage.Text[q.Span.Start];

    private Slot? SlotOf(List<Quoted> quoted, int i)
    {
        var q = quoted[i];
        int first = passage.SentenceAt(q.Inner.Start), last = passage.SentenceAt(q.Inner.End - 1);
        if (first < 0 || last < first) return null;
        int from = passage.Sentences[first].Span.Start, to = passage.Sentences[last].Span.End;
        if (i > 0) from = Math.Max(from, quoted[i - 1].Span.End);
        if (StopsBefore(q.Span.Start)) from = q.Span.Start;
        if (i + 1 < quoted.Count) to = Math.Min(to, quoted[i + 1].Span.Start);
        return new(q, new(Math.Min(from, q.Span.Start), q.Span.Start), new(q.Span.End, Math.Max(to, q.Span.End)), first, last);
    }

    // A stop right before the mark ends a sentence, whether or not the splitter saw it.
    private bool StopsBefore(int mark)
    {
        int i = mark - 1;
        while (i > 0 && char.IsWhiteSpace(passage.Text[i])) i--;
        return i > 0 && i < mark - 1 && passage.Text[i] is '.' or '!' or '?';
    }

    private void Place(Slot slot)
    {
        bool before = passage.HasWord(slot.Before.Start, slot.Before.End), after = passage.HasWord(slot.After.Start, slot.After.End);
        if (before && CueBefore(slot, after) is { } introduced) Add(slot, introduced, slot.Quoted.Inner, QuotationKind.Direct);
        else if (after && CueAfter(passage.Tree(slot.Last), slot) is { } closed)
            Add(slot, closed, before ? new(slot.Before.Start, slot.Quoted.Inner.End) : slot.Quoted.Inner, before ? QuotationKind.Mixed : QuotationKind.Direct);
        else if (!before && !after)
        {
            if (CueNext(slot) is { } following) Add(slot, following, slot.Quoted.Inner, QuotationKind.Direct);
            else Alone.Add(slot.Quoted);
        }
    }

    private void Add(Slot slot, Hit hit, TextSpan<Article> content, QuotationKind kind)
    {
        if (Drafts.Count > 0 && Drafts[^1].Cue == hit.Cue) Drafts[^1].Content.Add(content);
        else
        {
            string rule = slot.Quoted.End == QuoteEnd.Open ? "quote.direct-open" : "quote.direct";
            Drafts.Add(new Draft { Kind = kind, Content = [content], Cue = hit.Cue, Speaker = hit.Speaker, Addressee = hit.Addressee, Rule = rule });
        }
        Drafts[^1].RunsOn = slot.Quoted.End == QuoteEnd.RunsOn;
    }

    /// <summary>He said: “…”, he said that “…”, the mayor: “…”.</summary>
    private Hit? CueBefore(Slot slot, bool wordsAfter)
    {
        var tree = passage.Tree(slot.First);
        int first = tree.TokenAt(slot.Before.Start), last = tree.TokenAt(slot.Before.End) - 1;
        while (last > first && tree[last].Span.End > slot.Before.End) last--;
        bool colon = last >= first && tree[last].Lemma is ":";
        if (wordsAfter && !colon && !EndsLikeSpeech(slot)) return null;
        for (int v = last; v >= Math.Max(first, last - Reach); v--)
        {
            var word = ReportingWords.Form(tree, v, passage.Text);
            bool cue = word is { IsNone: false, Frame: CueFrame.Clause };
            if (cue && Introduces(tree, v, last, colon)) return At(tree, v, word.Last, SubjectBefore(tree, v, first));
            if (!colon && (cue || tree[v].Upos is Upos.VERB or Upos.AUX)) return null;
        }
        return colon && Label(tree, first, last - 1) is var label and >= 0 ? new(tree[last].Span, Known(tree, label), Answer<Speaker>.None) : null;
    }

    /// <summary>The tree's subject, else the nearest name or pronoun on the left.</summary>
    private int SubjectBefore(WordTree tree, int v, int first)
    {
        if (Voices.SubjectOf(tree, v) is var subject and >= 0) return subject;
        if (tree[v].Upos == Upos.VERB && (Voices.IsPassive(tree, v) || !tree[v].Has("VerbForm=Fin"))) return -1;
        for (int i = v - 1; i >= Math.Max(first, v - 3); i--)
            if (tree[i].Upos is Upos.PROPN or Upos.PRON) return Top(tree, i, first, v - 1);
        return -1;
    }

    // Between the cue and the quoted words nothing may begin another clause, unless a colon says that the words come now.
    private static bool Introduces(WordTree tree, int v, int last, bool colon)
    {
        if (colon) return true;
        for (int i = v + 1; i <= last; i++)
            if (tree.Is(i, "nsubj") || tree.Is(i, "csubj") || tree.Is(i, "cop")) return false;
        return tree[last].Upos is Upos.PUNCT or Upos.VERB || tree[last].Lemma is "that" or "as" || last == v || tree.Head(last) == v;
    }

    /// <summary>"Mayor Ann Lee: “…”": a short phrase and a colon, nothing else.</summary>
    private int Label(WordTree tree, int first, int last)
    {
        if (last < first || last - first > 6) return -1;
        for (int i = last; i >= first; i--)
            if (passage.Voices.Covering(tree[i].Span) is not null) return i;
        return -1;
    }

    /// <summary>“…,” he said; “…,” said the mayor of Leeds.</summary>
    private Hit? CueAfter(WordTree tree, Slot slot) => CueIn(tree, tree.TokenAt(slot.After.Start), tree.TokenAt(slot.After.End - 1));

    private Hit? CueIn(WordTree tree, int first, int last)
    {
        last = Math.Min(last, tree.Count - 1);
        while (first <= last && tree[first].Upos == Upos.PUNCT) first++;
        if (first > last || tree[first].Upos is Upos.CCONJ) return null;
        int aside = last + 1;
        for (int v = first; v <= Math.Min(last, first + Reach); v++)
        {
            if (IsRelative(tree, v)) (aside, v) = (v, SkipRelative(tree, v, last));
            if (v > last) return null;
            var word = ReportingWords.Form(tree, v, passage.Text);
            if (word is { IsNone: false, Frame: CueFrame.Clause })
                return tree.Child(v, "ccomp") is var c and >= 0 && tree.Reach(c).First > v + 1 && tree.Reach(c).First <= last ? null : After(tree, v, word.Last, first, last, aside);
            if (tree[v].Upos == Upos.VERB && char.IsLower(passage.Text[tree[v].Span.Start]) && tree.Child(v, "nsubj") >= first) return null;
        }
        return null;
    }

    private static bool IsRelative(WordTree tree, int v) => tree[v].Lemma.ToLowerInvariant() is "who" or "which" or "whose";

    /// <summary>The word after a relative clause that commas set off: "…,” Lee, who called for calm, said".</summary>
    private static int SkipRelative(WordTree tree, int v, int last)
    {
        while (v <= last && tree[v].Lemma is not ",") v++;
        return v + 1;
    }

    private Hit After(WordTree tree, int v, int lastOfCue, int first, int last, int aside)
    {
        int subject = aside < v ? SubjectIn(tree, aside, first, aside - 1) : SubjectIn(tree, v, first, last);
        if (subject < 0) return new(tree.Span(v, lastOfCue), Answer<Speaker>.None, Addressees.Of(passage.Voices, tree, v));
        var speaker = Speakers.Of(passage, tree, subject);
        if (subject < v && Whole(tree, first, v - 1) is { } whole && whole.Contains(speaker.Span)) speaker = speaker with { Span = whole };
        return new(tree.Span(v, lastOfCue), Answer<Speaker>.Of(speaker, Certainty.High), Addressees.Of(passage.Voices, tree, v));
    }

    /// <summary>All words from the mark to the cue, when they can only be one noun phrase.</summary>
    private static TextSpan<Article>? Whole(WordTree tree, int first, int last)
    {
        while (last > first && tree[last].Upos is Upos.PUNCT or Upos.ADV or Upos.AUX) last--;
        if (tree[first].Upos is Upos.ADP or Upos.ADV or Upos.SCONJ or Upos.VERB) return null;
        for (int i = first; i <= last; i++)
            if (tree[i].Upos is Upos.AUX or Upos.SCONJ || IsRelative(tree, i)) return null;
        return tree.Span(first, last);
    }

    /// <summary>“…?” / He asked. The sentence after the quoted one holds the cue and nothing else.</summary>
    private Hit? CueNext(Slot slot)
    {
        int next = slot.Last + 1;
        if (slot.Quoted.End != QuoteEnd.Closed || next >= passage.Sentences.Count || passage.Sentences[next].Block != passage.Sentences[slot.Last].Block) return null;
        var tree = passage.Tree(next);
        bool joined = char.IsLower(passage.Text[passage.Sentences[next].Span.Start]);
        return joined || tree.Count <= 8 ? CueIn(tree, 0, tree.Count - 1) : null;
    }

    /// <summary>The subject between the marks: the tree's when it lies there, else the nearest noun on the side where it must stand.</summary>
    private int SubjectIn(WordTree tree, int v, int first, int last)
    {
        int subject = Voices.SubjectOf(tree, v);
        if (subject >= first && subject <= last) return subject;
        for (int i = v - 1; i >= first; i--)
            if (IsNominal(tree, i)) return Top(tree, i, first, v - 1);
        for (int i = v + 1; i <= Math.Min(last, v + 6); i++)
            if (IsNominal(tree, i)) return Top(tree, i, v + 1, last);
        return -1;
    }

    // A capital inside a sentence is a name, whatever the tagger says.
    private bool IsNominal(WordTree tree, int i) => tree[i].Upos is Upos.PROPN or Upos.NOUN or Upos.PRON || char.IsUpper(passage.Text[tree[i].Span.Start]);

    private int Top(WordTree tree, int i, int first, int last)
    {
        for (int h = tree.Head(i), steps = 0; h >= first && h <= last && IsNominal(tree, h) && steps < 20; h = tree.Head(i), steps++) i = h;
        return i;
    }

    private Hit At(WordTree tree, int v, int lastOfCue, int subject) =>
        new(tree.Span(v, lastOfCue), subject < 0 ? Answer<Speaker>.None : Known(tree, subject), Addressees.Of(passage.Voices, tree, v));

    private Answer<Speaker> Known(WordTree tree, int head) => Answer<Speaker>.Of(Speakers.Of(passage, tree, head), Certainty.High);

    /// <summary>Speech ends with a comma, a stop or a question mark inside or right after its marks; a quoted name or phrase seldom does.</summary>
    private bool EndsLikeSpeech(Slot slot)
    {
        var q = slot.Quoted;
        return passage.Text[q.Inner.End - 1] is ',' or '.' or '!' or '?' or '…' or '—' or '-' || q.Span.End < passage.Text.Length && passage.Text[q.Span.End] is ',' or '.';
    }
}
