using System.Diagnostics;

namespace Stemma.Tests.Language;

/// <summary>How the cost of a thing grows with its size, told by a ratio, which a busy machine does not change.</summary>
internal static class Growth
{
    /// <summary>What four times the size costs, in units of what the size costs: about 4 where cost is linear, 16 where it is quadratic. The least of three tries,
    /// since a pause of the machine can only add.</summary>
    public static double OfFourfold(int size, Action<int> run)
    {
        run(size); // what is made once is made
        return Enumerable.Range(0, 3).Min(_ => Quickest(() => run(4 * size)) / Quickest(() => run(size)));
    }

    private static double Quickest(Action run)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 4; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }
}
