using System.Diagnostics;
using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Words per second of processor time on one thread: raw text to sentences, tags, lemmas, syntax, names and entities. Processor time, not wall clock, so that
/// a busy machine measures nearly the same as an idle one. Not in the gate: it depends on the machine.
/// </summary>
internal sealed class CoreSpeed : IMeasure
{
    private const double Seconds = 4;

    public string Name => "core-speed";
    public string Gold => "ud-gum.zip";
    public string About => "words a second of one core, GUM dev as raw text; seconds to load the models; MB held";
    public bool InGate => false;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var readings = gold.Texts(n => n.EndsWith("dev.conllu", StringComparison.Ordinal)).SelectMany(t => ConlluDocument.Read(new StringReader(t.Text))).Select(d => d.Reading).ToArray();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        double load = Spent(() => SyntaxModel.Default);
        double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        double syntax = Rate(readings, r => SyntaxStage.Parse(r).Tokens.Count);
        double core = Rate(readings, r =>
        {
            var (sentences, tokens) = SyntaxStage.Parse(r);
            EntityStage.Resolve(r, sentences, tokens, NameStage.Find(r, sentences, tokens));
            return tokens.Count;
        });
        return [new("syntax-words-per-second", syntax), new("core-words-per-second", core), new("syntax-load-seconds", load), new("syntax-megabytes", memory)];
    }

    /// <summary>Warm up until the compiler has settled, which takes several rounds, then go round until enough time was spent.</summary>
    private static double Rate(Reading[] readings, Func<Reading, int> analyse)
    {
        double spent = 0;
        while (spent < Seconds) spent += Spent(() => readings.Sum(analyse));
        long words = 0;
        spent = 0;
        while (spent < Seconds) spent += Spent(() => words += readings.Sum(analyse));
        return words / spent;
    }

    private static double Spent<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
