using Stemma.Eval.Names;
using Stemma.Language.Names;

namespace Stemma.Eval.Measures;

/// <summary>Names in given words: exact spans and types, as conlleval counts (PER, LOC, ORG, MISC), at the stage's own tagger.</summary>
public sealed class NameFinding(bool worldwide) : IMeasure
{
    public string Name => worldwide ? "names-worldwide" : "names-conll";
    public string Gold => worldwide ? "worldwide-newswire.zip" : "conll2003.zip";
    public string About => worldwide ? "names in news from all over the world: the held-back articles" : "names in Reuters newswire: testa (the model was chosen on it)";
    public bool InGate => true;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var documents = worldwide ? NamesData.Worldwide(gold).Where(NamesData.IsHeldBack) : NamesData.Conll(gold, "eng.testa");
        var score = new NamesScore();
        foreach (var d in documents) score.Add(d, NameStage.Tag(d.Text));
        log.WriteLine(score);
        return [new("precision", score.Precision), new("recall", score.Recall), new("f1", score.F1)];
    }
}
