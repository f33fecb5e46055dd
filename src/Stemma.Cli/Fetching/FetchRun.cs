using Stemma.Cli.Commands;
using Stemma.Cli.Terminal;
using Stemma.Intake.Fetching;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Fetching;

/// <summary><c>stemma fetch</c>: addresses in, a collection with more in it out.</summary>
public static class FetchRun
{
    public static async Task<int> Execute(FetchOptions options, CancellationToken stop)
    {
        try
        {
            var (urls, problems) = FetchSources.Read(options.Sources);
            using var collection = Collection.Open(options.Into, create: true);
            var tally = await Crawl(options, collection, urls, stop).ConfigureAwait(false);
            tally.Problems.InsertRange(0, problems);
            FetchSummary.Print(tally, options.Into, collection.Pages().Count + collection.TextsWithoutPage().Count);
            return tally.Problems.Count > 0 ? ExitCode.SomeProblems : ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"stemma: stopped; what was received is in '{Plain.Line(options.Into)}', and the same command goes on from there.");
            return ExitCode.Stopped;
        }
        catch (CollectionException e)
        {
            Console.Error.WriteLine($"stemma: {Plain.Line(e.Message)}");
            return ExitCode.NotWritten;
        }
        catch (IOException e)
        {
            Console.Error.WriteLine($"stemma: could not write the summary: {Plain.Line(e.Message)}");
            return ExitCode.NotWritten;
        }
    }

    private static async Task<Tally> Crawl(FetchOptions options, Collection collection, IReadOnlyList<string> urls, CancellationToken stop)
    {
        using var progress = new ProgressLine(TimeProvider.System);
        var keeper = new Keeper(collection);
        using var fetcher = new WebFetcher(options.Settings, TimeProvider.System, robots: options.Refresh ? [] : keeper.Robots(TimeProvider.System.GetUtcNow()));
        var crawl = new Crawl(options, fetcher, collection, TimeProvider.System, text => progress.Step($"Fetching: {Plain.Line(text)}"));
        try
        {
            await crawl.Run(urls, stop).ConfigureAwait(false);
        }
        finally
        {
            keeper.Keep(fetcher.RobotsRead);
        }
        return crawl.Tally;
    }
}
