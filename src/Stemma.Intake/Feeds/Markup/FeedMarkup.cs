using System.Net;
using System.Text;

namespace Stemma.Intake.Feeds.Markup;

/// <summary>Writes what stands within a text-bearing element (Atom's XHTML, a description whose tags were never escaped) as HTML while the entry is walked.</summary>
internal sealed class FeedMarkup
{
    private const int Longest = FeedLimits.TextLength * 2;

    private FeedNode? _host;
    private StringBuilder? _html;

    /// <summary>A child begins. Where it is one that may hold a text, what comes until its end is written to the builder that is returned.</summary>
    public StringBuilder? Open(FeedNode node, bool isEmpty)
    {
        if (_html is null)
        {
            if (isEmpty || !MayHoldText(node.Name)) return null;
            (_host, _html) = (node, new StringBuilder());
            return _html;
        }
        if (_html.Length > Longest) return null;
        _html.Append('<').Append(node.Name);
        foreach (var (name, value) in node.Attributes)
            if (!name.Contains(':', StringComparison.Ordinal) && name != "xmlns") _html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        _html.Append('>');
        if (isEmpty) End(node.Name);
        return null;
    }

    public void Text(string text)
    {
        if (_html?.Length <= Longest) _html.Append(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
    }

    public void Close(FeedNode node)
    {
        if (node == _host) (_host, _html) = (null, null);
        else End(node.Name);
    }

    // Elements that HTML knows no end of.
    private void End(string name)
    {
        if (_html?.Length <= Longest && name is not ("br" or "img" or "hr" or "input" or "wbr" or "source" or "embed" or "track")) _html.Append("</").Append(name).Append('>');
    }

    private static bool MayHoldText(string name) => name is "content" or "summary" or "encoded" or "body" or "description";
}
