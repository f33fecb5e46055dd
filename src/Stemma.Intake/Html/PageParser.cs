using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Stemma.Intake.Html;

/// <summary>A parsed page and where its text tokens stand in the source, since text nodes themselves do not know.</summary>
/// <param name="Scripts">Each script's type and where its text stands; the parsed document leaves that text out.</param>
internal sealed record Page(string Source, IHtmlDocument Document, IReadOnlyList<(int Start, int End)> TextTokens, IReadOnlyList<(string Type, int Start, int End)> Scripts)
{
    private PageElements? _elements;

    /// <summary>What its elements declare.</summary>
    public PageElements Elements => _elements ??= PageElements.Read(Document);

    /// <summary>The page; null when its elements are nested so deep that parsing would take time out of all proportion.</summary>
    public static Page? Parse(string source)
    {
        var tokens = new PageTokens();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            IsScripting = true, // as browsers do: what stands in noscript is text, and cannot leave elements open around the page
            SkipComments = true,
            SkipProcessingInstructions = true,
            SkipRawText = true,
            SkipScriptText = true,
            ShouldEmitAttribute = (ref token, name) => IsRead(name.Span),
            OnToken = tokens.Take,
        });
        try
        {
            return new(source, parser.ParseDocument(source.AsMemory()), tokens.Texts, tokens.Scripts);
        }
        catch (PageTokens.TooDeepException)
        {
            return null;
        }
    }

    /// <summary>Attributes that anything here looks at; pages carry megabytes of others.</summary>
    private static readonly HashSet<string> Attributes =
        [.. "class id itemprop itemtype rel role style hidden aria-hidden href content property name datetime pubdate title type lang xml:lang charset http-equiv".Split(' ')];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsRead(ReadOnlySpan<char> name) => Known.Contains(name) || name.ContainsAnyInRange('A', 'Z');
}

/// <summary>Notes what a parse needs to say of its source, token by token.</summary>
internal sealed class PageTokens
{
    /// <summary>Open elements that a parser searches for every tag; far more than any real page has, and still quick.</summary>
    private const int DeepestOpen = 3000;

    private static readonly HashSet<string> MustClose = ["div", "span", "section", "article", "ul", "ol", "b", "i", "em", "strong", "font", "a", "table", "center", "blockquote", "small", "big", "u", "form", "nav", "aside", "main", "header", "footer"];

    /// <summary>Raised from within the parser to end a hopeless parse.</summary>
    internal sealed class TooDeepException : Exception;

    private (string Type, int Start)? _script;
    private int _open;

    public List<(int Start, int End)> Texts { get; } = [];
    public List<(string Type, int Start, int End)> Scripts { get; } = [];

    public void Take(HtmlToken token, AngleSharp.Text.TextRange range)
    {
        if (token.Type == HtmlTokenType.Character) Texts.Add((range.Start.Index, range.End.Index));
        else if (token.Type == HtmlTokenType.StartTag) Opens(token, range.End.Index);
        else if (token.Type == HtmlTokenType.EndTag) Closes(token, range.Start.Index);
    }

    private void Opens(HtmlToken token, int end)
    {
        if (token.Name == "script") _script = ((token as HtmlTagToken)?.GetAttribute("type") ?? "", end);
        else if (MustClose.Contains(token.Name) && ++_open > DeepestOpen) throw new TooDeepException();
    }

    private void Closes(HtmlToken token, int start)
    {
        if (token.Name == "script" && _script is var (type, from) && from <= start) Scripts.Add((type, from, start));
        else if (MustClose.Contains(token.Name)) _open = Math.Max(0, _open - 1);
        _script = null;
    }
}
