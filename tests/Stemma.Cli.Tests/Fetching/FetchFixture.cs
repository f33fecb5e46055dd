using Shouldly;
using Stemma.Storage.Collections;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>A server with articles and a feed of them, a folder, and the real program to fetch with.</summary>
public abstract class FetchFixture : IDisposable
{
    private protected RudeServer Server { get; } = new();
    private protected TempFolder Folder { get; } = new();

    public void Dispose()
    {
        Server.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string Into => Folder["news.stemma"];

    private protected static string Article(int n) => $"""
        <!doctype html><html lang="en"><head><title>Report {n} from the harbour</title></head><body><article><h1>Report {n} from the harbour</h1>
        <p>Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, official number {n} said. The two spoke for an hour about fish, the official said.</p>
        <p>“We have agreed on the herring,” Berg said after the meeting. Holt said that the talks would go on in the new year, and thanked the port of Oslo.</p>
        </article></body></html>
        """;

    private protected string Feed(IEnumerable<int> numbers, RudeServer? server = null) =>
        "<rss version='2.0'><channel><title>Harbour News</title>" +
        string.Concat(numbers.Select(n => $"<item><title>Report {n} from the harbour</title><link>{(server ?? Server).Url($"/{n}")}</link><pubDate>Mon, 19 Dec 2022 1{n % 10}:00:00 GMT</pubDate></item>")) + "</channel></rss>";

    private protected void Serve(params int[] numbers)
    {
        Server.On("/feed", asked => asked.Headers.GetValueOrDefault("If-None-Match") == "\"f\"" ? Http.Status(304) : Http.Ok(Feed(numbers), "application/rss+xml", "ETag: \"f\""));
        foreach (int n in numbers) Server.On($"/{n}", Http.Ok(Article(n)));
    }

    private protected static string[] Arguments(params string[] more) => ["fetch", .. more, "--allow-private", "--delay", "0"];

    private protected Outcome Fetch(params string[] more) => StemmaProgram.Run(Arguments([.. more, "--into", Into]));

    private protected List<KeptPage> Kept()
    {
        using var collection = Collection.Open(Into, create: false);
        return [.. collection.Pages()];
    }

    private protected static int Count(string file)
    {
        try
        {
            using var collection = Collection.Open(file, create: false);
            return collection.Visits;
        }
        catch (CollectionException)
        {
            return 0; // not there yet
        }
    }

    private protected static void WaitFor(Func<bool> condition)
    {
        for (int i = 0; i < 30_000 && !condition(); i++) Thread.Sleep(10);
        condition().ShouldBeTrue();
    }
}
