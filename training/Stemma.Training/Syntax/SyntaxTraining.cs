using Stemma.Language.Models;
using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

/// <summary>Makes <c>models/syntax.bin</c> from the training parts of UD EWT and GUM.</summary>
public static class SyntaxTraining
{
    public static void Run(TrainingOptions options)
    {
        string ewt = Path.Combine(options.Data, "ud-ewt.zip"), gum = Path.Combine(options.Data, "ud-gum.zip");
        IReadOnlyList<GoldDocument> train = [.. Treebank.Read(ewt, "train"), .. Treebank.Read(gum, "train")];
        Console.WriteLine($"syntax: {train.Count} documents, {train.Sum(d => d.Words.Count)} words");
        int rounds = options.Quick ? 4 : 8;
        string[] classes = TaggerTraining.Classes(train);
        var splitter = SplitterTraining.Train(train, rounds);
        var tagger = TaggerTraining.Train(train, classes, rounds);
        var lemmas = LemmaTraining.Train(train, tagger);
        TaggerTraining.Jackknife(train, classes, 4, options.Quick ? 2 : 4);
        var parser = ParserTraining.Train(train, tagger, rounds);
        var model = new SyntaxModel(splitter, tagger, lemmas, parser);
        using (var file = File.Create(Path.Combine(options.Out, "syntax.bin"))) model.Write(file);
        Console.WriteLine($"syntax: {new FileInfo(Path.Combine(options.Out, "syntax.bin")).Length / 1e6:F1} MB");
        SyntaxReport.Print("EWT dev", model, Treebank.Read(ewt, "dev"));
        SyntaxReport.Print("GUM dev", model, Treebank.Read(gum, "dev"));
    }

    /// <summary>A fixed order of examples for round <paramref name="round"/>.</summary>
    internal static IEnumerable<(GoldDocument Document, GoldSentence Sentence)> Shuffled(IReadOnlyList<GoldDocument> documents, int round)
    {
        var all = documents.SelectMany(d => d.Sentences.Select(s => (d, s))).ToArray();
        new Random(1000 + round).Shuffle(all);
        return all;
    }
}
