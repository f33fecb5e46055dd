using Stemma.Model;

namespace Stemma.Language.Quotations;

/// <summary>A cue's subject as a speaker, also when it points back to the sentence before.</summary>
internal static class Speakers
{
    public static Speaker Of(Passage passage, WordTree tree, int head)
    {
        var speaker = passage.Voices.At(tree, head);
        int sentence = passage.SentenceAt(tree.Sentence.Span.Start);
        bool points = speaker.Entity.Length == 0 && head <= 1 && sentence > 0 && tree[head].Lemma.ToLowerInvariant() is "who" or "which";
        return points ? speaker with { Entity = LastNamed(passage, sentence - 1) } : speaker;
    }

    /// <summary>"… through its spokesman Ann Lee. Who stated …": the last name of the sentence before.</summary>
    private static string LastNamed(Passage passage, int sentence)
    {
        var tree = passage.Tree(sentence);
        for (int i = tree.Count - 1; i >= 0; i--)
            if (tree[i].Upos == Upos.PROPN && passage.Voices.Covering(tree[i].Span) is { } mention) return mention.Entity;
        return "";
    }
}
