namespace Stemma.Events.Identity;

/// <summary>A sparse vector over the term ids of one comparison, ids ascending, scaled to length 1 (or empty).</summary>
public sealed class TermVector
{
    public static readonly TermVector Empty = new([], []);

    private TermVector(int[] ids, double[] weights) => (Ids, Weights) = (ids, weights);

    public int[] Ids { get; }
    public double[] Weights { get; }

    /// <summary>Scales the weights to length 1. Terms without weight are left out.</summary>
    public static TermVector Of(IEnumerable<KeyValuePair<int, double>> weights)
    {
        var kept = weights.Where(w => w.Value > 0).OrderBy(w => w.Key).ToArray();
        double length = Math.Sqrt(kept.Sum(w => w.Value * w.Value));
        return length == 0 ? Empty : new([.. kept.Select(w => w.Key)], [.. kept.Select(w => w.Value / length)]);
    }

    /// <summary>The cosine of two vectors, 0 when either is empty.</summary>
    public static double Cosine(TermVector a, TermVector b)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < a.Ids.Length && j < b.Ids.Length;)
        {
            if (a.Ids[i] == b.Ids[j]) sum += a.Weights[i++] * b.Weights[j++];
            else if (a.Ids[i] < b.Ids[j]) i++;
            else j++;
        }
        return sum;
    }

    /// <summary>The ids in both, ascending.</summary>
    public static IEnumerable<int> Shared(TermVector a, TermVector b)
    {
        for (int i = 0, j = 0; i < a.Ids.Length && j < b.Ids.Length;)
        {
            if (a.Ids[i] == b.Ids[j]) { yield return a.Ids[i]; i++; j++; }
            else if (a.Ids[i] < b.Ids[j]) i++;
            else j++;
        }
    }
}
