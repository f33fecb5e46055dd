using System.Diagnostics;
using Stemma.Eval.Timex;
using Stemma.Language.Time;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval.Measures;

/// <summary>
/// Documents per second of processor time for the stage of times alone, on one thread, warm: the tuning documents of TimeBank and AQUAINT, with the day of
/// writing given, and with it inferred from the text. Not in the gate: it depends on the machine.
/// </summary>
public sealed class TimeSpeed : IMeasure
{
    private const double Seconds = 4;
    private const int WarmUp = 40; // rounds

    public string Name => "time-speed";
    public string Gold => "timex.zip";
    public string About => "documents a second of one core for the stage of times alone, TimeBank and AQUAINT, tuning part";
    public bool InGate => false;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        var documents = TimeExpressions.News(gold, heldBack: false).ToArray();
        log.WriteLine($"{documents.Length} documents, {documents.Average(d => d.Reading.Text.Length) / 1000:F1} thousand characters in the mean");
        double given = Rate(documents, d => TimeStage.Find(d.Reading, d.Written).Count);
        double inferred = Rate(documents, d => TimeStage.Find(d.Reading, Layer<Sentence>.Empty, Layer<Token>.Empty).Times.Count);
        return [new("documents-per-second", given), new("documents-per-second-own-day-inferred", inferred)];
    }

    /// <summary>Go round until the compiler has done its work, then until enough time was spent.</summary>
    private static double Rate(TimexDocument[] documents, Func<TimexDocument, int> find)
    {
        int found = 0;
        for (int round = 0; round < WarmUp; round++) found += documents.Sum(find);
        double spent = 0;
        long read = 0;
        using var process = Process.GetCurrentProcess();
        for (; spent < Seconds; read += documents.Length)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            found += documents.Sum(find);
            process.Refresh();
            spent += (process.TotalProcessorTime - before).TotalSeconds;
        }
        return found > 0 ? read / spent : 0;
    }
}
