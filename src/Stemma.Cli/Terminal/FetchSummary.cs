using System.Globalization;
using Spectre.Console;
using Stemma.Cli.Fetching;

namespace Stemma.Cli.Terminal;

/// <summary>What the terminal shows at the end of fetching: what came from where, and every address that failed, with why.</summary>
internal static class FetchSummary
{
    private const int PlainWidth = 120, MostRows = 50;

    public static void Print(Tally tally, string collection, int reports)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsOutputRedirected) console.Profile.Width = PlainWidth;
        Sources(console, tally);
        Failures(tally);
        Notes(tally);
        Line($"{N(tally.Sum(Came.New))} new, {N(tally.Sum(Came.Changed))} changed, {N(tally.Sum(Came.Unchanged))} unchanged, {N(tally.Problems.Count)} failed.");
        Line($"{collection} holds {N(reports)} report{(reports == 1 ? "" : "s")}. Next: stemma dossier {collection} -o out");
    }

    private static void Sources(IAnsiConsole console, Tally tally)
    {
        var rows = tally.Rows.ToList();
        if (rows.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("From", "Kind");
        foreach (string count in (string[])["Listed", "New", "Changed", "Unchanged", "Failed"]) table.AddColumn(new TableColumn(count).RightAligned());
        foreach (var row in rows.Take(MostRows))
        {
            string[] cells = [row.Title.Length > 0 ? $"{row.Title}\n  {row.Source}" : row.Source, KindOf(row.Kind), N(row.Listed), N(row[Came.New]), N(row[Came.Changed]), N(row[Came.Unchanged]), N(row[Came.Failed])];
            table.AddRow(cells.Select((c, i) => new Spectre.Console.Text(i == 0 ? string.Join('\n', c.Split('\n').Select(Plain.Line)) : c)));
        }
        console.Write(table);
        if (rows.Count > MostRows) Line($"  ... and {N(rows.Count - MostRows)} more");
    }

    // Never wrapped or shortened to the width: addresses are there to be copied.
    private static void Failures(Tally tally)
    {
        if (tally.Problems.Count == 0) return;
        Line("Not fetched, or not wholly");
        foreach (var p in tally.Problems) Console.Out.WriteLine(p.Path.Length > 0 ? $"  {Plain.Line(p.Path)}: {Plain.Line(p.Message)}" : $"  {Plain.Line(p.Message)}");
        Line("");
    }

    private static void Notes(Tally tally)
    {
        int left = tally.Feeds.Sum(f => f.Left);
        if (tally.FromFeeds > 0) Line($"{N(tally.FromFeeds)} of the pages that failed {(tally.FromFeeds == 1 ? "is" : "are")} read from {(tally.FromFeeds == 1 ? "its feed, which carries its" : "their feeds, which carry their")} text.");
        if (left > 0) Line($"{N(left)} more {(left == 1 ? "entry was" : "entries were")} left out by --limit or --since.");
        foreach (var (page, feeds) in tally.Announced.Take(5)) Line($"{page} announces {(feeds.Count == 1 ? feeds[0] : $"{N(feeds.Count)} feeds")}; --discover reads {(feeds.Count == 1 ? "it" : "them")}, too.");
    }

    private static string KindOf(string dialect) => dialect switch
    {
        "Rss" => "RSS", "Rdf" => "RSS (RDF)", "Json" => "JSON Feed", "SitemapIndex" => "sitemaps", "Opml" => "OPML", "Sitemap" => "sitemap", _ => dialect,
    };

    private static void Line(string words) => Console.Out.WriteLine(Plain.Line(words));

    private static string N(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}
