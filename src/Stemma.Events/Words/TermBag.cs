namespace Stemma.Events.Words;

/// <summary>Weighted terms of a few words (a claim, a sentence), for comparing them without shared term ids.</summary>
public static class TermBag
{
    /// <summary>Scales the weights to length 1, in place.</summary>
    public static Dictionary<string, double> Scale(Dictionary<string, double> weights)
    {
        double length = Math.Sqrt(weights.Values.Sum(w => w * w));
        foreach (string term in weights.Keys.ToList()) weights[term] /= Math.Max(1e-9, length);
        return weights;
    }

    /// <summary>The cosine of two scaled bags.</summary>
    public static double Cosine(IReadOnlyDictionary<string, double> a, IReadOnlyDictionary<string, double> b)
    {
        double sum = 0;
        foreach (var (term, weight) in a)
            if (b.TryGetValue(term, out double other)) sum += weight * other;
        return sum;
    }
}
