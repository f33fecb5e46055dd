using AngleSharp.Dom;

namespace Stemma.Intake.Html;

/// <summary>What the tags of HTML mean for layout.</summary>
internal static class Tags
{
    /// <summary>Their text is not shown, or is not the page's words (readings above Japanese characters).</summary>
    public static readonly HashSet<string> Skipped =
        ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "select", "textarea", "input", "head", "audio", "video", "map", "noembed", "noframes", "datalist", "meta", "link", "title", "rt", "rp", "rtc"];

    /// <summary>They begin and end a block of text.</summary>
    public static readonly HashSet<string> Blocks =
        [.. ("address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html " +
            "legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul").Split(' ')];

    /// <summary>What this element says of everything inside it.</summary>
    public static Within Of(IElement element)
    {
        var within = element.LocalName switch
        {
            "nav" => Within.Nav,
            "header" => Within.Header,
            "footer" => Within.Footer,
            "aside" => Within.Aside,
            "article" => Within.Article,
            "main" => Within.Main,
            "form" => Within.Form,
            "figure" => Within.Figure,
            "blockquote" => Within.Quote,
            "table" => Within.Table,
            "ul" or "ol" => Within.List,
            "section" => Within.Section,
            "a" => Within.Link,
            "button" => Within.Button,
            _ => Within.None,
        };
        if (element.GetAttribute("itemprop") == "articleBody") within |= Within.ItemBody;
        return IsHidden(element) ? within | Within.Hidden : within;
    }

    /// <summary>Words that only screen readers say, inside a line: "opens in a new window" after a link.</summary>
    public static bool IsForScreenReaders(IElement element) =>
        element.LocalName is "span" or "i" or "em" or "small" or "b" && element.ClassName is { Length: > 0 } classes && classes.Split(' ').Any(ReaderClasses.Contains);

    private static readonly HashSet<string> ReaderClasses = new(["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader", "u-visually-hidden", "is-visually-hidden", "sr-text", "show-for-sr", "a11y-hidden", "hidden-visually"], StringComparer.OrdinalIgnoreCase);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style") is { } style && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)));
}
