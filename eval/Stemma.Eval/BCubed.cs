namespace Stemma.Eval;

/// <summary>B-cubed precision, recall and F1 of a partition against a gold partition, per item (Bagga and Baldwin, 1998).</summary>
public static class BCubed
{
    /// <param name="items">Every item with its gold group and its found group.</param>
    public static (double Precision, double Recall, double F1) Score(IReadOnlyList<(string Gold, string Found)> items)
    {
        var gold = items.GroupBy(i => i.Gold).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var found = items.GroupBy(i => i.Found).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        double precision = 0, recall = 0;
        foreach (var cell in items.GroupBy(i => i))
        {
            double both = cell.Count();
            precision += both * both / found[cell.Key.Found];
            recall += both * both / gold[cell.Key.Gold];
        }
        (precision, recall) = (precision / items.Count, recall / items.Count);
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }
}
