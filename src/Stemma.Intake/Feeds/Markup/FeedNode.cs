using System.Text;
using System.Xml;

namespace Stemma.Intake.Feeds.Markup;

/// <summary>A small element: its name without prefix, attributes, children and text. Bounded in depth, number and length by <see cref="FeedLimits"/>.</summary>
/// <param name="Prefix">As the feed writes it: feeds declare their namespaces wrongly more often than they misname their prefixes.</param>
internal sealed class FeedNode(string prefix, string name)
{
    private readonly StringBuilder _text = new();
    private StringBuilder? _markup;

    public string Prefix { get; } = prefix;
    public string Name { get; } = name;
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);
    public List<FeedNode> Children { get; } = [];

    /// <summary>All text in it, that of its children too.</summary>
    public string Text => _text.ToString().Trim();

    /// <summary>What stands in it as HTML, when it holds elements and is one that may hold a text; else null. Names are without prefix.</summary>
    public string? Markup => Children.Count > 0 && _markup is { Length: > 0 } some ? some.ToString().Trim() : null;

    public string? this[string attribute] => Attributes.TryGetValue(attribute, out string? value) && value.Trim() is { Length: > 0 } some ? some : null;

    /// <summary>The text of the first child of the name that has some.</summary>
    public string? Child(string name, string prefix = "") => All(name, prefix).Select(c => c.Text).FirstOrDefault(t => t.Length > 0);

    public IEnumerable<FeedNode> All(string name, string prefix = "") =>
        Children.Where(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && c.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the element that the reader stands on and stays on its end, since what stands behind it may be at fault.</summary>
    /// <param name="nests">Whether an element of this name may stand within one; where it may not, the first lacks its end.</param>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static FeedNode Read(XmlReader reader, bool nests = true)
    {
        int left = FeedLimits.Elements, depth = reader.Depth;
        var root = Open(reader);
        if (reader.IsEmptyElement) return root;
        var open = new Stack<FeedNode>([root]);
        var markup = new FeedMarkup();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.Depth == depth) break;
                if (open.Count > reader.Depth - depth) Close(open, markup);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                if (!nests && reader.LocalName == root.Name && reader.Prefix == root.Prefix) throw At(reader, "the element before it does not end");
                if (reader.Depth - depth > FeedLimits.Nesting) throw At(reader, "too deep");
                Child(reader, open, markup, ref left, depth);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                open.Peek().Add(reader.Value);
                markup.Text(reader.Value);
            }
        }
        if (reader.EOF) throw new XmlException("the element does not end");
        while (open.Count > 1) Close(open, markup);
        return root;
    }

    internal static XmlException At(XmlReader reader, string message) =>
        new(message, null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    private static void Child(XmlReader reader, Stack<FeedNode> open, FeedMarkup markup, ref int left, int depth)
    {
        // Too deep or too many: only its text is kept, as that of what holds it.
        if (open.Count != reader.Depth - depth || open.Count >= FeedLimits.Depth || left-- <= 0) return;
        var child = Open(reader);
        open.Peek().Children.Add(child);
        child._markup = markup.Open(child, reader.IsEmptyElement);
        if (!reader.IsEmptyElement) open.Push(child);
    }

    private static void Close(Stack<FeedNode> open, FeedMarkup markup)
    {
        var node = open.Pop();
        open.Peek().Add(node._text.ToString());
        markup.Close(node);
    }

    private void Add(string text)
    {
        int room = FeedLimits.TextLength - _text.Length;
        if (room > 0) _text.Append(text.AsSpan(0, Math.Min(room, text.Length)));
    }

    private static FeedNode Open(XmlReader reader)
    {
        var node = new FeedNode(reader.Prefix, reader.LocalName);
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute()) node.Attributes.TryAdd(reader.Name, reader.Value);
        reader.MoveToElement();
        return node;
    }
}
