using System.Text.RegularExpressions;

namespace Stemma.Eval.Html;

/// <summary>F1 over the bags of words of two texts; in scripts without spaces a character is a word.</summary>
public static partial class TokenF1
{
    public static double Of(string own, string gold)
    {
        var (a, b) = (Tokens(own), Tokens(gold));
        double same = a.Sum(t => Math.Min(t.Value, b.GetValueOrDefault(t.Key))), all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? 1 : 2 * same / all;
    }

    private static Dictionary<string, int> Tokens(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match m in Word().Matches(text)) counts[m.Value] = counts.GetValueOrDefault(m.Value) + 1;
        return counts;
    }

    [GeneratedRegex(@"[\u2E80-\u9FFF\uAC00-\uD7AF]|[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
