using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stemma.Cli.Commands;

/// <summary>Adds examples and exit codes to the help that System.CommandLine writes.</summary>
public static class HelpPages
{
    private const string RootExamples = """
        Examples:
          stemma dossier reports/ -o out        read a folder, write out/index.html
          stemma dossier a.txt b.html c.zip -o out
          stemma annotate a.txt                 print one report's analysis as JSON
          stemma fetch https://example.org/rss --into news     then: stemma dossier news.stemma -o out

        Exit codes:
          0  done             1  done, but some input had problems
          2  wrong usage      3  the result could not be written
        """;

    private const string DossierExamples = """
        Examples:
          stemma dossier reports/ -o out
          stemma dossier monday.zip tuesday.jsonl crawl.warc.gz -o out --threads 4
          curl -s https://example.org/report | stemma dossier - reports/ -o out --input html

        Then open out/index.html in any browser. out/dossier.json and out/dossier.md say the same.
        A second run analyses only what is new; --no-store analyses everything again and keeps nothing.
        """;

    private const string AnnotateExamples = """
        Examples:
          stemma annotate report.txt
          stemma annotate reports/ > analyses.jsonl
          cat page.html | stemma annotate - --input html
          stemma annotate page.html --format text       only the article, without furniture
          stemma annotate pages/ --format reading       its text, title, day and authors as JSON lines
          stemma annotate words.conllu --input conllu --format conllu   fill in tags, heads and names

        A TimeML document holds one report; several are printed one after another.
        text, markdown and reading need no analysis; in the first two a form feed parts reports.
        With --input conllu the file's own words and sentences are kept.
        Offsets in JSON are half-open and count Unicode code points of the decoded file.
        """;

    private const string FetchExamples = """
        Examples:
          stemma fetch https://example.org/feed.xml --into news
          stemma dossier news.stemma -o out
          stemma fetch feeds.opml https://example.org/2026/11/report --since 7d --into news
          cut -f1 links.tsv | stemma fetch -

        Run it again to fetch what is new: pages that are there are not asked for again, unless a feed says
        that they were updated or --refresh is given. A run that was stopped goes on where it was.
        Bodies are kept as received in the collection, one file. robots.txt is always obeyed.
        """;

    public static void Apply(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show this help";
        root.Options.OfType<VersionOption>().Single().Description = "Show the version";
        help.Action = new HelpWithExamples(new HelpAction { MaxWidth = Width() });
    }

    private static int Width() => Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 100);

    private static string Examples(Command command) => command.Name switch
    {
        DossierCommand.Name => DossierExamples,
        AnnotateCommand.Name => AnnotateExamples,
        FetchCommand.Name => FetchExamples,
        _ => RootExamples,
    };

    private sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parsed)
        {
            int code = plain.Invoke(parsed);
            parsed.InvocationConfiguration.Output.WriteLine(Examples(parsed.CommandResult.Command));
            return code;
        }
    }
}
