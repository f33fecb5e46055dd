using Stemma.Model;

namespace Stemma.Language.Events;

/// <summary>Chooses what the report is written about: what headline and lead tell in their main clauses, as against what they only mention.</summary>
internal static class Focus
{
    private const int LeadSentences = 2;
    private const int TitledSentences = 10; // from the lead; what a title names is told there, below whatever a site sets above it

    /// <summary>The number of the first sentence of the body.</summary>
    public static int Lead(IReadOnlyList<Sentence> sentences)
    {
        int lead = 0;
        while (lead < sentences.Count && sentences[lead].Block.Role is not BlockRole.Body) lead++;
        return lead;
    }

    /// <param name="title">Families of events that a title names which came with the report and does not stand in its text.</param>
    public static void Mark(IReadOnlyList<Occurrence> occurrences, int lead, IReadOnlySet<string> title)
    {
        var scored = occurrences.Where(o => o.Mentions[0].Role != BlockRole.Caption).Select(o => (Occurrence: o, Score: Score(o, lead, title) - (IsResponse(o, occurrences) ? 1.5 : 0))).Where(s => s.Score > 0).ToList();
        if (scored.Count == 0) return;
        double best = scored.Max(s => s.Score);
        foreach (var s in scored)
            if (s.Score == best) { s.Occurrence.Focal = true; break; }
    }

    /// <summary>"Police are investigating a shooting" is about the shooting.</summary>
    private static bool IsResponse(Occurrence o, IReadOnlyList<Occurrence> all) =>
        o.Mentions[0].Type.IsResponse && all.Any(a => a != o && a.Mentions.Any(m => m.Sentence == o.Mentions[0].Sentence && m.Type != EventType.Other && !m.Type.IsAftermath && !m.Type.Plannable));

    private static double Score(Occurrence o, int lead, IReadOnlySet<string> title)
    {
        bool titled = title.Contains(o.Family);
        double score = o.Mentions.Max(m => Of(m, lead, titled));
        if (score <= 0) return 0;
        score += Math.Min(o.Mentions.Count, 8) * 0.4 + Math.Min(o.Mentions.SelectMany(m => m.Participants).Select(p => p.Entity).Distinct(StringComparer.Ordinal).Count(), 3) * 0.3;
        if (o.Mentions.All(m => m.Type == EventType.Other)) score -= 2;
        if (o.Family is "press" or "speech") score -= 1.5;
        return score;
    }

    private static double Of(Draft m, int lead, bool titled)
    {
        double place = m.IsHeadline ? 4 : m.Role == BlockRole.Standfirst ? 3 : m.Sentence >= lead && m.Sentence < lead + LeadSentences ? 3 - (m.Sentence - lead) : 0;
        if (titled && m.Sentence >= lead && m.Sentence < lead + TitledSentences) place = Math.Max(place, 2 - 0.1 * (m.Sentence - lead)) + 1;
        if (place == 0) return 0;
        place -= Math.Min(2, 0.7 * Depth(m));
        if (m.Status.Factuality is Factuality.Hypothetical or Factuality.Habitual) place -= 1.5;
        if (Anaphora.SetsApart(m.Tree, m.Trigger)) place -= 1;
        return place;
    }

    /// <summary>How far below the sentence's main clause it stands: 0 for the main verb and the noun that it carries.</summary>
    private static int Depth(Draft m)
    {
        int depth = 0, i = m.Trigger.Support >= 0 ? m.Trigger.Support : m.Head;
        for (int step = 0; step < 12 && m.Tree.Head(i) >= 0; step++, i = m.Tree.Head(i))
            if (!IsLevel(m.Tree, i) && !(step == 0 && m.Trigger.IsNoun && m.Tree.Is(i, "nsubj"))) depth++; // "the blast killed 14" is about the blast
        return depth;
    }

    /// <summary>Steps that stay on the main line: "is set to meet", "said that", joined clauses.</summary>
    private static bool IsLevel(SentenceTree tree, int i) => tree.Is(i, "xcomp") || tree.Is(i, "ccomp") || tree.Is(i, "conj") || tree.Is(i, "parataxis");
}
