using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Training.Names;
using Stemma.Training.Syntax.Network;

namespace Stemma.Training.Syntax;

/// <summary>Makes <c>models/syntax.bin</c> from the training parts of UD EWT and GUM.</summary>
public static class SyntaxTraining
{
    /// <summary>Tag classes seen less often are given the commonest class of the same universal tag.</summary>
    private const int RarestClass = 4;

    public static void Run(TrainingOptions options)
    {
        GradientCheck.Run();
        string ewt = Path.Combine(options.Data, "ud-ewt.zip"), gum = Path.Combine(options.Data, "ud-gum.zip"), file = Path.Combine(options.Out, "syntax.bin");
        var classes = NameStage.Classes;
        IReadOnlyList<GoldDocument> train = [.. Treebank.Read(ewt, "train", classes), .. Treebank.Read(gum, "train", classes)];
        (string Name, IReadOnlyList<GoldDocument> Documents)[] dev = [("EWT dev", Treebank.Read(ewt, "dev", classes)), ("GUM dev", Treebank.Read(gum, "dev", classes))];
        Console.WriteLine($"syntax: {train.Count} documents, {train.Sum(d => d.Words.Count)} words");
        var tags = new TagSet(Classes(train));
        var number = Numbers(train, tags.Classes);
        string[] relations = [.. train.SelectMany(d => d.Sentences).SelectMany(s => s.Relations).CountBy(r => r).Where(p => p.Value >= 3).Select(p => p.Key).OrderBy(r => r != "root").ThenBy(r => r, StringComparer.Ordinal)];
        var splitter = SplitterTraining.Train(train, 8);
        var lemmas = LemmaTraining.Train(train, number);
        var meanings = VectorTraining.Make(ClusterTraining.Running(options.Data, NamesTraining.Texts(options.Data).Select(d => d.Text)), new NetworkSettings().Meaning);
        var settings = options.Quick ? new NetworkSettings { Epochs = 3 } : new NetworkSettings();
        new NetworkTraining(settings).Train(train, number, relations, classes, meanings, (epoch, parameters) =>
        {
            if (epoch + 1 < settings.Epochs && epoch % 3 != 2) return;
            using var written = new MemoryStream();
            SyntaxModel.Write(written, splitter, tags, lemmas, relations, classes, parameters.Write);
            File.WriteAllBytes(file + ".new", written.ToArray());
            File.Move(file + ".new", file, overwrite: true);
            written.Position = 0;
            var model = SyntaxModel.Read(written);
            foreach (var (name, documents) in dev) SyntaxReport.Print(name, model, documents);
        });
        Console.WriteLine($"syntax: {new FileInfo(file).Length / 1e6:F1} MB");
    }

    private static string[] Classes(IReadOnlyList<GoldDocument> documents) =>
        [.. documents.SelectMany(d => d.Sentences).SelectMany(s => s.Tags).CountBy(t => t).Where(p => p.Value >= RarestClass)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(255).Select(p => p.Key)];

    /// <summary>The class of each gold tag: itself, or the commonest of its universal tag.</summary>
    private static Dictionary<string, int> Numbers(IReadOnlyList<GoldDocument> documents, IReadOnlyList<string> classes)
    {
        var number = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        foreach (string tag in documents.SelectMany(d => d.Sentences).SelectMany(s => s.Tags).Distinct().Where(t => !number.ContainsKey(t)).ToArray())
            number.Add(tag, number.Where(p => p.Key.Split('|')[0] == tag.Split('|')[0]).Min(p => p.Value));
        return number;
    }
}
