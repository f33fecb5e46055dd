using System.Globalization;
using Stemma.Model;

namespace Stemma.Events.Corroboration;

/// <summary>Whether figures that reports give for one thing agree.</summary>
public static class Figures
{
    private const double RoundingShare = 0.05;

    /// <summary>The unit that most of the claims share and for which at least two reports give a figure; null when there is none.</summary>
    public static string? CommonUnit(IReadOnlyList<ClaimProfile> claims) =>
        claims.SelectMany(c => c.Claim.Quantities.Select(q => (q.Unit, c.Report))).Distinct().GroupBy(u => u.Unit, StringComparer.Ordinal)
            .Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();

    /// <summary>Two figures contradict each other when neither rounding nor "at least", "at most" or "about" can bring them together.</summary>
    public static bool Contradict(Quantity a, Quantity b)
    {
        if (a.Value == b.Value) return false;
        var (less, more) = a.Value < b.Value ? (a, b) : (b, a);
        if (less.Modifier == "at-least" || more.Modifier == "at-most") return false;
        bool rough = a.Modifier == "approx" || b.Modifier == "approx";
        return !(rough && more.Value - less.Value <= RoundingShare * 2 * more.Value) && !Rounded(less.Value, more.Value);
    }

    /// <summary>Two figures that a reader would set side by side, be it that a count grew: "at least 9" and "26" may both be right.</summary>
    public static bool Differ(Quantity a, Quantity b) => Contradict(Unbounded(a), Unbounded(b));

    private static Quantity Unbounded(Quantity q) => q.Modifier == "approx" ? q : q with { Modifier = "exact" };

    /// <summary>The value as a reader would write it.</summary>
    public static string Show(Quantity q)
    {
        string value = q.Value.ToString(q.Value >= 10_000 ? "#,0.##" : "0.##", CultureInfo.InvariantCulture);
        string modifier = q.Modifier switch { "approx" => "about ", "at-least" => "at least ", "at-most" => "at most ", _ => "" };
        return q.Unit.Length == 0 ? modifier + value : $"{modifier}{value} {q.Unit}";
    }

    // 1,487 beside 1,500: the rounder of the two is the other to two significant digits.
    private static bool Rounded(double a, double b)
    {
        if (Math.Min(Math.Abs(a), Math.Abs(b)) < 100) return false;
        return Significant(a, 2) == b || Significant(b, 2) == a;
    }

    private static double Significant(double value, int digits)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return Math.Round(value / unit) * unit;
    }
}
