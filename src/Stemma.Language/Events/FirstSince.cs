using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>"the first visit since 2019", "for the first time in three years": a bound on two occurrences, kept as the words say it.</summary>
internal static class FirstSince
{
    public const string Rule = "event.first-since";

    public static IReadOnlyList<Clue> Find(SentenceTree tree, Trigger trigger)
    {
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Lemma == "first" && Bound(tree, i) is { } span && !Within(span, tree[i].Span, trigger.Span) && Belongs(tree, trigger, i)) return [new(Rule, "the first of its kind since then", span)];
        return [];
    }

    /// <summary>In "the first fine since the 2017 ruling" the ruling is the earlier one.</summary>
    private static bool Within(TextSpan<Article> span, TextSpan<Article> first, TextSpan<Article> trigger) =>
        span.Contains(trigger) && trigger.Start > first.End + 1 && span.End - trigger.End < 2;

    /// <summary>From "first" to the end of what follows "since" or "in ... years".</summary>
    private static TextSpan<Article>? Bound(SentenceTree tree, int first)
    {
        for (int i = first + 1; i < Math.Min(tree.Count, first + 12); i++)
        {
            if (tree[i].Upos == Upos.PUNCT && tree[i].Span.Length == 1 && i > first + 1 && tree.Text(i) is "." or ";") return null;
            if (tree[i].Lemma == "since" && i + 1 < tree.Count) return tree[first].Span.Cover(End(tree, i));
            if (tree[i].Lemma is "in" or "for" && Years(tree, i) is { } years) return tree[first].Span.Cover(years);
        }
        return null;
    }

    private static TextSpan<Article> End(SentenceTree tree, int since)
    {
        int h = tree.Head(since);
        var cover = h > since ? tree.Cover(h) : tree[since + 1].Span;
        return cover.Length > 120 ? tree[since + 1].Span : new(tree[since].Span.Start, cover.End);
    }

    private static TextSpan<Article>? Years(SentenceTree tree, int i)
    {
        for (int k = i + 1; k < Math.Min(tree.Count, i + 6); k++)
            if (tree[k].Lemma is "year" or "month" or "decade" or "week" or "century") return tree[k].Span;
        return null;
    }

    /// <summary>"first" modifies the trigger, is said of it, or "the first time" stands in its clause.</summary>
    private static bool Belongs(SentenceTree tree, Trigger trigger, int first)
    {
        int noun = tree.Head(first);
        if (noun < 0) return tree.Head(trigger.Head) == first;
        if (noun == trigger.Head || tree.Head(trigger.Head) == noun && tree.Is(trigger.Head, "nsubj")) return true;
        if (tree.Head(trigger.Head) == first) return true;
        return tree[noun].Lemma == "time" && tree.Child(noun, "cop") < 0 && tree.Head(noun) is >= 0 and var verb && (verb == trigger.Head || verb == trigger.Support || tree.Head(trigger.Head) == verb && tree.Is(trigger.Head, "nsubj"));
    }
}
