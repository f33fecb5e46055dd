using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Stemma.Intake.Html;

/// <summary>A parsed page and where its text tokens stand in the source, since text nodes themselves do not know.</summary>
internal sealed record Page(string Source, IHtmlDocument Document, IReadOnlyList<(int Start, int End)> TextTokens)
{
    /// <summary>Open elements that a parser searches for every tag; far more than any real page has, and still quick.</summary>
    private const int DeepestOpen = 3000;

    private static readonly HashSet<string> MustClose = ["div", "span", "section", "article", "ul", "ol", "b", "i", "em", "strong", "font", "a", "table", "center", "blockquote", "small", "big", "u", "form", "nav", "aside", "main", "header", "footer"];

    /// <summary>Raised from within the parser to end a hopeless parse.</summary>
    private sealed class TooDeepException : Exception;

    /// <summary>The page; null when its elements are nested so deep that parsing would take time out of all proportion.</summary>
    public static Page? Parse(string source)
    {
        var tokens = new List<(int, int)>();
        int open = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            OnToken = (token, range) =>
            {
                if (token.Type == HtmlTokenType.Character) tokens.Add((range.Start.Index, range.End.Index));
                else if (token.Type == HtmlTokenType.StartTag && MustClose.Contains(token.Name)) open++;
                else if (token.Type == HtmlTokenType.EndTag && MustClose.Contains(token.Name)) open = Math.Max(0, open - 1);
                if (open > DeepestOpen) throw new TooDeepException();
            },
        });
        try
        {
            return new(source, parser.ParseDocument(source.AsMemory()), tokens);
        }
        catch (TooDeepException)
        {
            return null;
        }
    }
}
