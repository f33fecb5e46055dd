using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Html;

/// <summary>The article of pages that are made otherwise than those that the model learnt from.</summary>
public sealed class OtherKindsTests
{
    public static TheoryData<string> Kinds => [.. OtherKinds.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheArticleIsReadInOrderAndNothingElse(string kind)
    {
        var sample = OtherKinds.All[kind];
        var article = Article(sample.Html);
        int at = 0;
        foreach (string start in sample.Article)
        {
            int found = article.FindIndex(at, b => b.StartsWith(start, StringComparison.Ordinal));
            found.ShouldBeGreaterThanOrEqualTo(0, $"\"{start}\" is missing or out of order in:\n{string.Join('\n', article)}");
            at = found + 1;
        }
        foreach (string words in sample.Furniture) article.ShouldNotContain(b => b.Contains(words, StringComparison.Ordinal), $"\"{words}\" is not the article's");
    }

    private static List<string> Article(string html)
    {
        var (reading, problem) = ReportReader.Read(Texts.Fetched(Encoding.UTF8.GetBytes(html), "text/html"));
        problem.ShouldBeNull();
        return [.. reading!.Blocks.Where(IsArticle).Select(b => reading.Slice(b.Span).ToString())];
    }

    private static bool IsArticle(Block b) =>
        b.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.PullQuote or BlockRole.LiveEntry || (b.Role == BlockRole.Headline && b.Detail == "section");
}
