using Stemma.Events.Words;
using Stemma.Model;

namespace Stemma.Events.Identity;

/// <summary>The vectors of one report within one comparison.</summary>
public sealed record ReportVectors(TermVector All, TermVector Telling, TermVector Lead, TermVector Title, TermVector Numbers, TermVector Names, TermVector Pairs,
    TermVector TellingNames, TermVector LeadNames);

/// <summary>All reports of one comparison as vectors over shared term ids. Reports keep the order that they came in.</summary>
public sealed class ReportSpace
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<double> _weight = [];
    private readonly List<double> _contrast = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly OccurrenceProfile?[] _focal;

    public ReportSpace(ReportSet set, IReadOnlyList<ReportProfile> profiles)
    {
        (Set, Profiles, Times) = (set, profiles, new PairTimes(set));
        _focal = [.. Enumerable.Range(0, set.Count).Select(i => OccurrenceProfile.Of(set, i).FirstOrDefault(o => o.Focal))];
        foreach (string term in profiles.SelectMany(p => p.All.Keys.Concat(p.Pairs.Keys))) _counts[term] = _counts.GetValueOrDefault(term) + 1;
        Vectors = [.. profiles.Select(Vectorise)];
    }

    public ReportSet Set { get; }
    public IReadOnlyList<ReportProfile> Profiles { get; }
    public PairTimes Times { get; }

    /// <summary>What the report is written about; null when it does not say.</summary>
    public OccurrenceProfile? Focal(int report) => _focal[report];

    public IReadOnlyList<ReportVectors> Vectors { get; }
    public static ReportSpace Of(ReportSet set) => new(set, [.. set.Analyses.Select(ReportProfile.Of)]);

    public string Term(int id) => _terms[id];

    /// <summary>How telling a term is in general (inverse document frequency).</summary>
    public double Weight(int id) => _weight[id];

    private ReportVectors Vectorise(ReportProfile p) => new(
        Vector(p.All, Weight), Vector(p.All, Telling), Vector(p.Lead, Weight), Title(p), Vector(p.Numbers, Weight),
        Vector(p.Names, Weight), Vector(p.Pairs, Telling), Vector(p.Names, Telling),
        Vector(p.LeadNames, Telling));

    private double Telling(int id) => _weight[id] * _contrast[id];

    private TermVector Title(ReportProfile p)
    {
        var words = new List<Word>();
        var reading = p.Analysis.Reading;
        foreach (var block in reading.Blocks.Where(b => b.Role == BlockRole.Headline)) WordScan.Scan(reading.Text, block.Span, words);
        return Vector(words.GroupBy(w => w.Term, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), Weight);
    }

    private TermVector Vector(IReadOnlyDictionary<string, int> counts, Func<int, double> weight)
    {
        var weights = new List<KeyValuePair<int, double>>(counts.Count);
        foreach (var (term, count) in counts)
        {
            int id = Id(term);
            double w = weight(id);
            if (w > 0) weights.Add(new(id, (1 + Math.Log(count)) * w));
        }
        return TermVector.Of(weights);
    }

    private int Id(string term)
    {
        if (_ids.TryGetValue(term, out int id)) return id;
        _ids.Add(term, id = _ids.Count);
        int here = Math.Max(1, _counts.GetValueOrDefault(term, 1));
        _terms.Add(term);
        _weight.Add(WeightOf(term));
        // What all of the reports at hand share cannot tell them apart, however rare it is elsewhere.
        _contrast.Add(Profiles.Count < 3 ? 1 : Math.Log((Profiles.Count + 1.0) / here) / Math.Log(Profiles.Count + 1.0));
        return id;
    }

    // A pair of words is as telling as its words together, unless one of them says nothing.
    private double WeightOf(string term)
    {
        int space = term.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return Math.Max(0, Set.Weights.Of(term) - 0.7);
        double a = Set.Weights.Of(term[..space]), b = Set.Weights.Of(term[(space + 1)..]);
        return Math.Min(a, b) < 1 ? 0 : a + b;
    }
}
