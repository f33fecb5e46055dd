using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Identity;

/// <summary>Says why reports were taken to be about one event: what they have in common that the other reports at hand have not.</summary>
public static class JoinReasons
{
    private const int MostTerms = 5;

    /// <summary>One reason for each report beside the first: what ties it to the reports before it.</summary>
    public static IEnumerable<Reason> Of(ReportSet set, ReportSpace space, ReportGroups groups, IReadOnlyList<int> reports)
    {
        for (int k = 1; k < reports.Count; k++)
        {
            int report = reports[k];
            int closest = reports.Take(k).MaxBy(other => groups.ChanceOf(report, other));
            yield return Between(set, space, closest, report, groups.ChanceOf(report, closest));
        }
    }

    private static Reason Between(ReportSet set, ReportSpace space, int a, int b, double chance)
    {
        var shared = TermVector.Shared(space.Vectors[a].Telling, space.Vectors[b].Telling)
            .OrderByDescending(id => Strength(space, a, b, id)).ThenBy(id => space.Term(id), StringComparer.Ordinal).Take(MostTerms).ToList();
        var evidence = new List<Evidence>();
        var words = new List<string>();
        foreach (int id in shared)
        {
            var (x, y) = (space.Profiles[a].FirstOf(space.Term(id)), space.Profiles[b].FirstOf(space.Term(id)));
            evidence.Add(set.Cite(a, x));
            evidence.Add(set.Cite(b, y));
            words.Add($"“{set.Words(b, y)}”");
        }
        string text = words.Count == 0 ? $"{Id(a)} and {Id(b)} are alike." : $"{Id(a)} and {Id(b)} share {string.Join(", ", words)}.";
        return new("identity.shared-words", $"{text} Chance of one event: {Percent(chance)}.", evidence);
    }

    /// <summary>A model's chance is never certainty.</summary>
    public static string Percent(double chance) => chance switch { > 0.99 => "over 99 %", < 0.01 => "under 1 %", _ => $"{Math.Round(chance * 100)} %" };

    private static double Strength(ReportSpace space, int a, int b, int id) =>
        WeightIn(space.Vectors[a].Telling, id) * WeightIn(space.Vectors[b].Telling, id);

    private static double WeightIn(TermVector vector, int id) => vector.Weights[Array.BinarySearch(vector.Ids, id)];

    private static string Id(int report) => ReportSet.IdOf(report);
}
