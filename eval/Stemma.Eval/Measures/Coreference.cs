using Stemma.Eval.Names;
using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Coreference of proper names and third-person pronouns on GUM dev, from given words and sentences. One of our mentions stands for the smallest gold
/// mention around it whose head it holds; one that fits none is counted as a mention of its own.
/// </summary>
public sealed class Coreference : IMeasure
{
    public string Name => "coreference-gum";
    public string Gold => "ud-gum.zip";
    public string About => "who is who within a document: names and third-person pronouns of GUM dev, CoNLL F1";
    public bool InGate => true;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var score = new CoreferenceScore();
        foreach (var (_, text) in gold.Texts(n => n.EndsWith("dev.conllu", StringComparison.Ordinal)))
            foreach (var document in ConlluDocument.Read(new StringReader(text))) Add(score, document);
        log.WriteLine($"MUC {score.Muc:P1}, B-cubed {score.BCubed:P1}, CEAF-e {score.Ceaf:P1}; precision {score.Precision:P1}, recall {score.Recall:P1}");
        return [new("muc-f1", score.Muc), new("b3-f1", score.BCubed), new("ceaf-f1", score.Ceaf), new("conll-f1", score.Mean)];
    }

    private static void Add(CoreferenceScore score, ConlluDocument document)
    {
        var (sentences, tokens) = document.Parse();
        var entities = EntityStage.Resolve(document.Reading, sentences, tokens, NameStage.Find(document.Reading, sentences, tokens));
        var gold = GumDocument.Mentions(document.Sentences);
        int extra = gold.Count;
        var found = entities.Where(e => e.Type != EntityType.Group)
            .Select(e => (IReadOnlySet<int>)e.Mentions.Where(m => m.Kind != MentionKind.Nominal).Select(m => Match(gold, tokens.FirstFrom(m.Span.Start), tokens.FirstFrom(m.Span.End)) ?? extra++).ToHashSet())
            .Where(c => c.Count > 1).ToList();
        score.Add([.. gold.Select((m, i) => (m.Entity, i)).GroupBy(m => m.Entity).Select(g => (IReadOnlySet<int>)g.Select(m => m.i).ToHashSet())], found);
    }

    private static int? Match(IReadOnlyList<GumMention> gold, int first, int end)
    {
        int? best = null;
        for (int i = 0; i < gold.Count; i++)
        {
            var g = gold[i];
            if (g.First > first || g.End < end || !g.Head.Any(h => h >= first && h < end)) continue;
            if (best is null || g.End - g.First < gold[best.Value].End - gold[best.Value].First) best = i;
        }
        return best;
    }
}
