using System.Globalization;
using Stemma.Events;
using Stemma.Events.Identity;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Model;

namespace Stemma.Eval;

/// <summary>For the developer: why each pair of the given reports was or was not taken to be about one event, feature by feature.</summary>
public static class PairTable
{
    public static void Print(IReadOnlyList<string> paths, TextWriter output)
    {
        var readings = ReportReader.Fetch(paths).Select(i => i.Report).OfType<Fetched>().Select(f => ReportReader.Read(f).Reading).OfType<Reading>();
        var space = ReportSpace.Of(ReportSet.Of(readings.Select(Analyzer.Analyze)));
        var groups = ReportGroups.Find(space);
        for (int i = 0; i < space.Set.Count; i++)
        {
            var focal = space.Focal(i);
            output.WriteLine($"{ReportSet.IdOf(i)} group {groups.Of(i)} {space.Set.Analyses[i].Reading.Path}  written {space.Set.Analyses[i].Written.Value} [{space.Set.Analyses[i].Written.Bounds}]");
            if (focal is not null) output.WriteLine($"    {focal.Type}/{focal.Family} {focal.Status} time {focal.Time} places {Names(space, focal.Places)} people {Names(space, focal.ParticipantIds)}");
            output.WriteLine($"    {space.Times.Describe(i)}");
        }
        foreach (var ((a, b), chance) in groups.Chances.OrderBy(c => c.Key))
        {
            double[] features = PairFeatures.Of(space, a, b);
            var shown = PairFeatures.All.Select((f, k) => (f.Name, Value: features[k])).Where(f => f.Value != 0).Select(f => $"{f.Name} {f.Value.ToString("0.##", CultureInfo.InvariantCulture)}");
            output.WriteLine($"{ReportSet.IdOf(a)}-{ReportSet.IdOf(b)} {chance.ToString("0.00", CultureInfo.InvariantCulture)} {space.Times.Fit(a, b)}: {string.Join(", ", shown)}");
        }
    }

    private static string Names(ReportSpace space, IEnumerable<string> ids) => string.Join(", ", ids.Select(space.Set.NameOf));
}
