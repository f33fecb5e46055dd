using Stemma.Eval.Html;

namespace Stemma.Training.Pages;

/// <summary>Conditional logistic regression with a quadratic penalty, by whole-batch gradients and AdaGrad's steps (Duchi et al., 2011); no chance is involved.</summary>
internal static class ChoiceTrainer
{
    private const int Rounds = 300;
    private const double Rate = 0.3;

    public static SortedDictionary<string, double> Train(List<PageValuesTraining.Choice> all, string what, double penalty = 1)
    {
        var ids = all.SelectMany(c => c.Candidates).SelectMany(f => f).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((f, i) => (f, i)).ToDictionary(x => x.f, x => x.i, StringComparer.Ordinal);
        var pages = all.ConvertAll(c => (Choice: c, Rows: c.Candidates.ConvertAll(f => Array.ConvertAll(f, x => ids[x]))));
        var weights = Fit(pages.FindAll(p => p.Choice is { Part: Part.Train, Gold: >= 0, Candidates.Count: > 1 }), ids.Count, penalty);
        foreach (var group in pages.GroupBy(p => (p.Choice.Set, p.Choice.Part)))
            Console.WriteLine($"{what} {group.Key.Set} {group.Key.Part}: first right {group.Count(p => Best(p.Rows, weights) == p.Choice.Gold && p.Choice.Gold >= 0)}, among the candidates {group.Count(p => p.Choice.Gold >= 0)}, of {group.Count()}");
        var final = Fit(pages.FindAll(p => p.Choice is { Gold: >= 0, Candidates.Count: > 1 }), ids.Count, penalty);
        return new(ids.ToDictionary(x => x.Key, x => final[x.Value], StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static double[] Fit(List<(PageValuesTraining.Choice Choice, List<int[]> Rows)> pages, int features, double penalty)
    {
        double[] weights = new double[features], squares = new double[features], gradient = new double[features];
        for (int round = 0; round < Rounds; round++)
        {
            for (int f = 0; f < features; f++) gradient[f] = -penalty * weights[f];
            foreach (var (choice, rows) in pages) Learn(choice, rows, weights, gradient);
            for (int f = 0; f < features; f++)
            {
                squares[f] += gradient[f] * gradient[f];
                if (squares[f] > 0) weights[f] += Rate * gradient[f] / Math.Sqrt(squares[f]);
            }
        }
        return weights;
    }

    private static void Learn(PageValuesTraining.Choice choice, List<int[]> rows, double[] weights, double[] gradient)
    {
        var scores = rows.ConvertAll(r => Math.Exp(Score(r, weights)));
        double sum = scores.Sum();
        for (int i = 0; i < scores.Count; i++)
        {
            double error = ((i == choice.Gold ? 1 : 0) - (scores[i] / sum)) * choice.Weight;
            foreach (int f in rows[i]) gradient[f] += error;
        }
    }

    private static double Score(int[] row, double[] weights) => row.Sum(f => weights[f]);

    private static int Best(List<int[]> rows, double[] weights)
    {
        int best = -1;
        for (int i = 0; i < rows.Count; i++)
            if (best < 0 || Score(rows[i], weights) > Score(rows[best], weights)) best = i;
        return best;
    }
}
