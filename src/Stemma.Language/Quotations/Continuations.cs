using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>
/// Gives quoted sentences that no cue stands by to the voice that was speaking: a paragraph that goes on, a second stretch after "he said",
/// a quoted paragraph after one that reports the same voice.
/// </summary>
internal static class Continuations
{
    private const int LeastWords = 4; // fewer quoted words on their own are a title or a slogan

    /// <summary>Adds the stretches in <paramref name="alone"/> to the drafts they go on, or as drafts of their own. Both are in text order; the drafts stay so.</summary>
    public static void Settle(Passage passage, List<Draft> drafts, List<Quoted> alone)
    {
        var added = new List<Draft>();
        int at = 0;
        Draft? last = null;
        foreach (var q in alone)
        {
            for (; at < drafts.Count && drafts[at].Start < q.Span.Start; at++)
                if (last is null || !last.Holds(drafts[at])) last = drafts[at];
            if (last is not null && GoesOn(passage, last, q))
            {
                last.Content.Add(q.Inner);
                last.RunsOn = q.End == QuoteEnd.RunsOn;
            }
            else if (at < drafts.Count && LeadsTo(passage, q, drafts[at])) drafts[at].Content.Insert(0, q.Inner);
            else if (Words(passage.Text, q.Inner) >= LeastWords && BlockOf(passage, q)?.Role != BlockRole.Headline)
            {
                var draft = Own(passage, last, q);
                added.Add(draft);
                last = draft;
            }
        }
        drafts.AddRange(added);
        drafts.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>Gives cues without a subject the voice that spoke last in their paragraph.</summary>
    public static void Subjects(Passage passage, List<Draft> drafts)
    {
        for (int i = 1; i < drafts.Count; i++)
            if (drafts[i].Fragment && IsNear(passage, drafts[i - 1], drafts[i].Content[0], blocks: 0)) drafts[i].Speaker = Inherit(drafts[i - 1].Speaker);
    }

    /// <summary>Nothing but the cue stands between, in one paragraph; or the paragraph before was left open.</summary>
    private static bool GoesOn(Passage passage, Draft last, Quoted q)
    {
        if (last.Kind == QuotationKind.Indirect) return false;
        int end = Math.Max(last.End, last.Cue?.End ?? 0);
        if (last.Speaker is Answer<Speaker>.Known known && known.Value.Span.Start < q.Span.Start) end = Math.Max(end, known.Value.Span.End);
        if (BlockOf(passage, q) is not { } block) return false;
        if (end < block.Span.Start) return last.RunsOn && !passage.HasWord(end, q.Span.Start);
        int sentence = passage.SentenceAt(end - 1);
        return sentence >= 0 && !passage.HasWord(Math.Max(end, passage.Sentences[sentence].Span.End), q.Span.Start);
    }

    /// <summary>“One. Two.” “Three,” he said.</summary>
    private static bool LeadsTo(Passage passage, Quoted q, Draft next) =>
        next.Kind == QuotationKind.Direct && BlockOf(passage, q) is { } block && block.Span.Contains(next.Content[0]) && !passage.HasWord(q.Span.End, next.Start);

    private static Draft Own(Passage passage, Draft? last, Quoted q) => new()
    {
        Kind = QuotationKind.Direct,
        Content = [q.Inner],
        Cue = null,
        Speaker = last is not null && IsNear(passage, last, q.Inner, blocks: 1) ? Inherit(last.Speaker) : Answer<Speaker>.None,
        Rule = "quote.goes-on",
        RunsOn = q.End == QuoteEnd.RunsOn,
    };

    private static Answer<Speaker> Inherit(Answer<Speaker> speaker) => speaker is Answer<Speaker>.Known k ? Answer<Speaker>.Of(k.Value, Certainty.Medium) : speaker;

    /// <summary>Whether at most so many paragraph breaks lie between.</summary>
    private static bool IsNear(Passage passage, Draft last, TextSpan<Article> words, int blocks)
    {
        int here = passage.SentenceAt(words.Start), there = passage.SentenceAt(last.End - 1);
        if (here < 0 || there < 0) return false;
        for (int s = there; s < here && blocks >= 0; s++)
            if (passage.Sentences[s].Block != passage.Sentences[s + 1].Block) blocks--;
        return blocks >= 0;
    }

    private static Block? BlockOf(Passage passage, Quoted q) => passage.SentenceAt(q.Inner.Start) is var s and >= 0 ? passage.Sentences[s].Block : null;

    private static int Words(string text, TextSpan<Article> span)
    {
        int words = 0;
        for (int i = span.Start; i < span.End; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]))) words++;
        return words;
    }
}
