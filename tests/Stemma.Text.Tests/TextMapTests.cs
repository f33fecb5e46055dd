using Shouldly;
using Stemma.Text;
using Xunit;

namespace Stemma.Text.Tests;

public sealed class TextMapTests
{
    private const string Html = "a&amp;b  c";

    private static (string Text, TextMap<Source, Article> Map) Write()
    {
        var b = new TextMap<Source, Article>.Builder();
        b.Copy(Html, 0, 1);
        b.Replace(1, 5, "&");
        b.Copy(Html, 6, 1);
        b.Replace(7, 2, " ");
        b.Insert("|");
        b.Copy(Html, 9, 1);
        return b.Build();
    }

    [Fact]
    public void WritesTheText() => Write().Text.ShouldBe("a&b |c");

    [Theory]
    [InlineData(0, 1, "a")]
    [InlineData(1, 2, "&amp;")]
    [InlineData(0, 3, "a&amp;b")]
    [InlineData(2, 6, "b  c")]
    public void GoesBack(int start, int end, string source)
    {
        var back = Write().Map.Back(new(start, end))!.Value;
        Html[back.Start..back.End].ShouldBe(source);
    }

    [Fact]
    public void InsertedTextHasNoSource() => Write().Map.Back(new(4, 5)).ShouldBeNull();

    [Fact]
    public void GoesForward() => Write().Map.Forward(new(1, 7)).ShouldBe(new TextSpan<Article>(1, 3));
}
