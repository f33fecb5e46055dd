using Stemma.Events.Words;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Corroboration;

/// <summary>
/// Figures that reports on one event give for one thing in quite different words: "at least 14 miners were killed", "brings the number of dead to 17".
/// Counts of people whom something befell are compared by what befell them and whom; all others need words in common as well.
/// </summary>
public static class FigureGroups
{
    private const int MostFiguresPerUnit = 120;
    private const int Longest = 600; // a longer clause is a sentence that could not be read
    private const double TellingTerm = 3.5;

    private static readonly HashSet<string> s_tolls = ["killed", "injured", "missing", "displaced", "hospitalized"];
    private static readonly HashSet<string> s_people = ["people", "person", "victim", "man", "men", "women", "dead", "killed", "injured", "wounded", "missing", "other", "body", "death", "casualty", "fatality", "injury"];
    private static readonly HashSet<string> s_durations = ["year", "month", "week", "day", "hour", "minute", "second", "time", "a", "mo", "wk", "d", "h", "min", "s", "m", "km", "[mi]", "[ft_i]", "member", "side", "party", "country"];
    private static readonly HashSet<string> s_elsewhere = ["since", "similar", "previous", "previously", "earlier", "ago", "another", "history", "usually", "average", "each", "per"];
    private static readonly HashSet<string> s_toldApart = ["the", "last", "other", "these", "those", "another", "his", "her", "their"];

    private static readonly HashSet<string> s_relatives = ["which", "where", "when", "who", "whose", "whom"]; // "that" is one only where it opens the clause

    private sealed record Figure(ClaimProfile Claim, Quantity Quantity, string Counted, IReadOnlySet<string> Terms);

    /// <returns>For each thing on which figures differ: the unit, and of each report the claims that give its one figure.</returns>
    public static IEnumerable<(string Unit, IReadOnlyList<ClaimProfile> Claims)> Find(ReportSet set, IReadOnlyList<ClaimProfile> profiles)
    {
        var byUnit = profiles.SelectMany(p => FiguresOf(set, p)).GroupBy(f => f.Quantity.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var unit in byUnit)
            foreach (var thing in Things(unit.Take(MostFiguresPerUnit)))
                if (thing.Exists(a => thing.Exists(b => Figures.Differ(a.Quantity, b.Quantity)))) yield return (unit.Key, [.. thing.Select(f => f.Claim)]);
    }

    // One figure for each report: the largest of a toll, the first of anything else; where it is given twice, both places are evidence.
    private static List<List<Figure>> Things(IEnumerable<Figure> figures)
    {
        var things = new List<List<Figure>>();
        foreach (var figure in figures.OrderBy(f => f.Claim.Report).ThenByDescending(f => s_tolls.Contains(f.Quantity.Unit) ? f.Quantity.Value : 0).ThenBy(f => f.Claim.Claim.Span))
            if (things.Find(t => IsOfOneThing(t[0], figure)) is not { } thing) things.Add([figure]);
            else if (thing[^1].Claim.Report != figure.Claim.Report || thing[^1].Quantity.Value == figure.Quantity.Value) thing.Add(figure);
        return things;
    }

    private static IEnumerable<Figure> FiguresOf(ReportSet set, ClaimProfile p)
    {
        if (p.Claim.Factuality == Factuality.Denied || p.Claim.Span.Length > Longest) yield break;
        foreach (var quantity in p.Claim.Quantities.DistinctBy(q => q.Unit, StringComparer.Ordinal))
            if (!s_durations.Contains(quantity.Unit) && !IsOfAnother(set, p, quantity))
                yield return Of(set, p, quantity);
    }

    private static Figure Of(ReportSet set, ClaimProfile p, Quantity quantity)
    {
        var words = new List<Word>();
        WordScan.Scan(set.Analyses[p.Report].Reading.Text, p.Claim.Span, words);
        var own = words.Where(w => quantity.Span.Contains(w.Span)).ToList();
        var terms = words.Where(w => !w.Number && !w.Capital && !quantity.Span.Contains(w.Span) && p.Terms.ContainsKey(w.Term) && set.Weights.Of(w.Term) >= TellingTerm);
        string counted = IsMeasure(quantity.Unit) ? Substance(words, quantity) : own.Count > 1 && !own[^1].Number ? own[^1].Term : "";
        return new(p, quantity, counted, terms.Select(w => w.Term).ToHashSet(StringComparer.Ordinal));
    }

    // "the deadliest since 1998, when 23 people died", "a similar explosion that killed 17", "the three men": of another event, or of some of those counted.
    private static bool IsOfAnother(ReportSet set, ClaimProfile p, Quantity quantity)
    {
        var analysis = set.Analyses[p.Report];
        int sentence = analysis.Sentences.Touching(quantity.Span).FirstOrDefault()?.Span.Start ?? p.Claim.Span.Start;
        var words = new List<Word>();
        WordScan.Scan(analysis.Reading.Text, new(sentence, quantity.Span.Start), words);
        if (words.Count > 0 && s_toldApart.Contains(words[^1].Term)) return true;
        return words.Exists(w => s_elsewhere.Contains(w.Term) || w.Number && w.Term is ['1', '9', _, _] or ['2', '0', _, _]) || IsRelative(analysis.Reading.Text, p.Claim.Span) || IsBehindRelative(analysis.Reading.Text, sentence, quantity.Span.Start);
    }

    private static bool IsRelative(string text, TextSpan<Article> clause)
    {
        var words = new List<Word>();
        WordScan.Scan(text, new(clause.Start, Math.Min(clause.End, clause.Start + 24)), words);
        return words.Take(2).Any(w => w.Term == "that" || s_relatives.Contains(w.Term));
    }

    // "the mine Sova, where in March 17 persons perished", also where the claim's own words leave the "where" out
    private static bool IsBehindRelative(string text, int sentence, int figure)
    {
        int from = figure;
        while (from > sentence && text[from - 1] is not (',' or ';' or ':' or '"' or '”' or '“')) from--;
        var words = new List<Word>();
        WordScan.Scan(text, new(from, figure), words);
        return words.Exists(w => s_relatives.Contains(w.Term));
    }

    private static bool IsOfOneThing(Figure a, Figure b)
    {
        if (a.Claim.Subject.Length > 0 && b.Claim.Subject.Length > 0 && a.Claim.Subject != b.Claim.Subject) return false;
        if (s_tolls.Contains(a.Quantity.Unit)) return a.Counted == b.Counted || IsAnybody(a.Counted) || IsAnybody(b.Counted);
        int shared = a.Terms.Count(b.Terms.Contains);
        bool samePredicate = a.Claim.Claim.Predicate == b.Claim.Claim.Predicate;
        if (!IsMeasure(a.Quantity.Unit)) return shared >= 3 || shared >= 1 && samePredicate;
        if (a.Counted.Length > 0 && b.Counted.Length > 0) return a.Counted == b.Counted;
        return shared >= 2 || shared == 1 && samePredicate || SameObject(a, b);
    }

    private static bool IsAnybody(string counted) => counted.Length == 0 || s_people.Contains(counted);

    // Money, weights and shares say nothing of what they measure; a counted noun does.
    private static bool IsMeasure(string unit) => !char.IsAsciiLetterLower(unit[0]) || unit is "t" or "kg" or "percent";

    // "40,000 tonnes of cod"
    private static string Substance(List<Word> words, Quantity quantity)
    {
        int after = words.FindIndex(w => w.Span.Start >= quantity.Span.End);
        return after >= 0 && after + 1 < words.Count && words[after].Term == "of" ? words[after + 1].Term : "";
    }

    // "put the damage at", "estimate the damage at"
    private static bool SameObject(Figure a, Figure b) => a.Claim.Claim.Object.Length > 0 && a.Claim.Claim.Object == b.Claim.Claim.Object && a.Claim.Claim.Object != a.Quantity.Unit;
}
