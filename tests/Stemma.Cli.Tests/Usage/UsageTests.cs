using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Usage;

/// <summary>What the program answers to a question, and to a command line that makes no sense.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--help", "dossier", "annotate", "Exit codes:", "Examples:")]
    [InlineData("dossier --help", "--output", "--store", "--no-store", "--input", "--threads", "Examples:", "index.html")]
    [InlineData("fetch --help", "--into", "--since", "--limit", "--discover", "--refresh", "--concurrency", "--delay", "--timeout", "--max-size", "--retries", "--user-agent", "--allow-private", "Examples:", "robots.txt")]
    [InlineData("annotate --help", "--format", "--input", "--threads", "Examples:", "code points")]
    public void Help_names_every_option_with_examples(string args, params string[] words)
    {
        var outcome = StemmaProgram.Run(args.Split(' '));
        outcome.Code.ShouldBe(0);
        outcome.Err.ShouldBeEmpty();
        foreach (string word in words) outcome.Out.ShouldContain(word);
        outcome.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dossier")]
    [InlineData("dossier x")]
    [InlineData("bogus")]
    [InlineData("dossier x -o y --threads 0")]
    [InlineData("dossier x -o y --threads many")]
    [InlineData("dossier x -o y --input pdf")]
    [InlineData("dossier x -o y --store s --no-store")]
    [InlineData("fetch")]
    [InlineData("fetch http://x.test/ --since never")]
    [InlineData("fetch http://x.test/ --limit 0")]
    [InlineData("fetch http://x.test/ --limit 1.5")]
    [InlineData("fetch http://x.test/ --delay -1")]
    [InlineData("fetch http://x.test/ --timeout 0")]
    [InlineData("fetch http://x.test/ --concurrency many")]
    [InlineData("fetch http://x.test/ --user-agent 1bot")]
    [InlineData("annotate")]
    [InlineData("annotate x --format xml")]
    public void Wrong_usage_exits_2_and_points_to_the_help(string args)
    {
        var outcome = StemmaProgram.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        outcome.Code.ShouldBe(2);
        outcome.Out.ShouldBeEmpty();
        outcome.Err.ShouldContain("stemma: ");
        outcome.Err.ShouldContain("--help'");
    }

    [Fact]
    public void Version_is_a_number() => StemmaProgram.Run("--version").Out.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");
}
