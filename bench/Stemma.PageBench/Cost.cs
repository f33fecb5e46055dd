using System.Diagnostics;
using Stemma.Eval.Html;

namespace Stemma.PageBench;

/// <summary>What one way costs: each page's quickest time of several rounds, so that what else the machine does counts little.</summary>
internal sealed class Cost(Way way, IReadOnlyList<GoldPage> pages)
{
    private readonly long[] _ticks = [.. Enumerable.Repeat(long.MaxValue, pages.Count)];
    private long _bytes;

    public void Round()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < pages.Count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            way.Read(pages[i]);
            _ticks[i] = Math.Min(_ticks[i], Stopwatch.GetTimestamp() - start);
        }
        _bytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public override string ToString()
    {
        double milliseconds = _ticks.Sum() * 1000.0 / Stopwatch.Frequency / pages.Count;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{way.Name,-34}{milliseconds,8:F2} ms{1000 / milliseconds,8:F0} /s{_bytes / 1000.0 / pages.Count,9:F0} KB allocated");
    }
}
