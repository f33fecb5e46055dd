using System.Text.Json;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Usage;

/// <summary><c>annotate --format text|markdown|reading</c>: the article alone, with the real program.</summary>
public sealed class ReadingFormatTests
{
    private const string Page = """
        <html lang="en"><head><title>Town closes old bridge | The Invented Post</title><meta property="og:site_name" content="The Invented Post"><meta name="author" content="Ana Petrova"><meta name="date" content="2021-03-04"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Town closes old bridge</h1>
        <p>The council of the harbour town voted on Tuesday night to close the old bridge to heavy lorries, after engineers had found cracks.</p>
        <h2>What comes next</h2><p>The mayor said that the repair would take at least a year, and that the town had asked the regional government to pay half.</p>
        <p>Owners of the fish market protested, since the only other road to the quay is longer by eleven kilometres and passes two schools.</p></article>
        <footer>© 2024 The Invented Post</footer></body></html>
        """;

    [Fact]
    public void TextIsTheArticleAlone()
    {
        var outcome = StemmaProgram.RunWith(Page, "annotate", "-", "--input", "html", "--format", "text");
        outcome.Code.ShouldBe(0);
        string[] parts = outcome.Out.TrimEnd('\n').Split("\n\n");
        parts.Length.ShouldBe(4);
        parts[0].ShouldStartWith("The council");
        parts[1].ShouldBe("What comes next");
        outcome.Out.ShouldNotContain("Sport");
        outcome.Out.ShouldNotContain("©");
    }

    [Fact]
    public void MarkdownHasItsHeadings()
    {
        string text = StemmaProgram.RunWith(Page, "annotate", "-", "--input", "html", "--format", "markdown").Out;
        text.ShouldStartWith("# Town closes old bridge\n\n");
        text.ShouldContain("\n\n## What comes next\n\n");
    }

    [Fact]
    public void ReadingIsOneLineOfJson()
    {
        var outcome = StemmaProgram.RunWith(Page, "annotate", "-", "--input", "html", "--format", "reading");
        outcome.Out.TrimEnd('\n').ShouldNotContain("\n");
        var json = JsonDocument.Parse(outcome.Out).RootElement;
        json.GetProperty("schema").GetString().ShouldBe("stemma/reading/1");
        json.GetProperty("title").GetString().ShouldBe("Town closes old bridge");
        json.GetProperty("date").GetString().ShouldBe("2021-03-04");
        json.GetProperty("authors")[0].GetString().ShouldBe("Ana Petrova");
        json.GetProperty("text").GetString()!.ShouldStartWith("The council");
        json.GetProperty("weighed").EnumerateArray().Select(w => w.GetProperty("field").GetString()).ShouldBe(["title", "date", "authors"]);
    }

    [Fact]
    public void WhatIsNoArticleIsSaid()
    {
        var outcome = StemmaProgram.RunWith("<title>404 - Page not found</title><p>Nothing is here.</p>", "annotate", "-", "--input", "html", "--format", "text");
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Err.ShouldContain("error page");
    }
}
