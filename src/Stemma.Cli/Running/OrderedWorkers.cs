using System.Collections.Concurrent;

namespace Stemma.Cli.Running;

/// <summary>Maps a sequence on several threads and gives the results in the order of the items, with few items in memory at a time.</summary>
public static class OrderedWorkers
{
    // Deeply nested pages and long sentences are walked by recursion in places; the default stack of a pool thread is too small a margin.
    private const int StackBytes = 32 * 1024 * 1024;

    private sealed record Job<T, R>(T Item, TaskCompletionSource<R> Done);

    /// <param name="items">Walked on the calling thread, a few items ahead of the results.</param>
    /// <param name="map">Called from many threads. What it throws is thrown by the result sequence.</param>
    /// <param name="threads">At least 1.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was signalled.</exception>
    public static IEnumerable<R> Map<T, R>(IEnumerable<T> items, Func<T, R> map, int threads, CancellationToken stop)
    {
        using var jobs = new BlockingCollection<Job<T, R>>();
        var workers = Enumerable.Range(0, threads).Select(_ => Start(jobs, map)).ToList();
        try
        {
            var window = new Queue<Task<R>>();
            foreach (var item in items)
            {
                stop.ThrowIfCancellationRequested();
                var job = new Job<T, R>(item, new(TaskCreationOptions.RunContinuationsAsynchronously));
                window.Enqueue(job.Done.Task);
                jobs.Add(job, CancellationToken.None);
                if (window.Count > threads * 4) yield return Take(window, stop);
            }
            while (window.Count > 0) yield return Take(window, stop);
        }
        finally
        {
            // Jobs not yet begun are dropped, so that a stopped run ends with the reports in hand.
            while (jobs.TryTake(out _)) { }
            jobs.CompleteAdding();
            foreach (var worker in workers) worker.Join();
        }
    }

    private static R Take<R>(Queue<Task<R>> window, CancellationToken stop)
    {
        var task = window.Dequeue();
        task.Wait(stop);
        return task.GetAwaiter().GetResult();
    }

    private static Thread Start<T, R>(BlockingCollection<Job<T, R>> jobs, Func<T, R> map)
    {
        var thread = new Thread(() => Work(jobs, map), StackBytes) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void Work<T, R>(BlockingCollection<Job<T, R>> jobs, Func<T, R> map)
    {
        foreach (var job in jobs.GetConsumingEnumerable())
        {
            try
            {
                job.Done.SetResult(map(job.Item));
            }
            catch (Exception e)
            {
                job.Done.SetException(e);
            }
        }
    }
}
