using System.Globalization;
using System.Xml;
using Stemma.Intake.Feeds.Dialects;
using Stemma.Model;

namespace Stemma.Intake.Feeds.Markup;

/// <summary>
/// Walks an XML feed and hands each entry to its dialect. Where an entry is not well-formed, reading goes on at the next one, and the problem is named;
/// at a cut the entries before it are kept.
/// </summary>
internal sealed class XmlFeed
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // No document type, no entities, no addresses looked up: nothing of the feed's decides what is read.
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false, MaxCharactersInDocument = 0,
    };

    private readonly string _text;
    private readonly IXmlDialect _dialect;
    private readonly FeedContext _where;
    private readonly FeedHead _head = new();
    private readonly List<FeedEntry> _entries = [];
    private int _faults;
    private bool _cut;

    private XmlFeed(string text, IXmlDialect dialect, FeedContext where) => (_text, _dialect, _where) = (text, dialect, where);

    public static FeedReading Read(string text, int start, IXmlDialect dialect, FeedContext where)
    {
        var feed = new XmlFeed(XmlRepair.Repair(text, start), dialect, where);
        feed.Walk();
        return new(new Feed(dialect.Kind, PlainText.Of(feed._head.Title, FeedLimits.TitleLength), feed._entries), feed.Problem());
    }

    private Problem? Problem() =>
        _cut ? new(_where.Path, "feed-cut-off", string.Create(CultureInfo.InvariantCulture, $"ends in the middle; what stands before the cut was read: {Counted()}"))
        : _faults > 0 ? new(_where.Path, "feed-malformed", string.Create(CultureInfo.InvariantCulture, $"is not well-formed in {_faults} place{(_faults == 1 ? "" : "s")}; what could be read was: {Counted()}"))
        : _entries.Count >= FeedLimits.Entries ? new(_where.Path, "feed-too-long", string.Create(CultureInfo.InvariantCulture, $"lists more than {FeedLimits.Entries} entries; the first of them were read"))
        : null;

    private string Counted() => string.Create(CultureInfo.InvariantCulture, $"{_entries.Count} {(_entries.Count == 1 ? "entry" : "entries")}");

    private void Walk()
    {
        var context = XmlPrefixes.Context(_text);
        for (int at = 0; at >= 0 && at < _text.Length && _faults < FeedLimits.Faults && _entries.Count < FeedLimits.Entries;)
        {
            using var source = new TextFrom(_text, at);
            using var reader = XmlReader.Create(source, Settings, context);
            at = WalkFrom(reader, at);
        }
    }

    /// <returns>Where to go on, or -1 at the end.</returns>
    private int WalkFrom(XmlReader reader, int from)
    {
        try
        {
            bool ended = Elements(reader);
            _cut |= !ended && from == 0;
            return -1;
        }
        catch (XmlException e)
        {
            int at = Offset(from, e.LineNumber, e.LinePosition), next = NextEntry(at);
            // Behind a fault the feed's own end tags have no start; they are no second fault.
            bool onlyEnds = from > 0 && next < 0 && IsEndTag(at);
            if (onlyEnds) return -1;
            if (next < 0 && IsCut()) _cut = true;
            else _faults++;
            return next;
        }
    }

    /// <returns>Whether the root element was closed.</returns>
    private bool Elements(XmlReader reader)
    {
        bool ended = false;
        bool more = reader.Read();
        while (more && _entries.Count < FeedLimits.Entries)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == 0) ended = true;
            if (reader.NodeType != XmlNodeType.Element) more = reader.Read();
            else if (_dialect.IsEntry(reader.LocalName))
            {
                Entry(reader);
                more = reader.Read();
            }
            else if (reader.Depth == 0 || _dialect.Holds(reader.LocalName))
            {
                if (reader.Depth > FeedLimits.Nesting) throw FeedNode.At(reader, "too deep");
                if (reader.Depth == 0 && reader.IsEmptyElement) ended = true;
                _head.Base = reader.GetAttribute("xml:base") ?? _head.Base;
                more = reader.Read();
            }
            else
            {
                _dialect.Head(FeedNode.Read(reader), _head);
                more = reader.Read();
            }
        }
        return ended || _entries.Count >= FeedLimits.Entries;
    }

    private void Entry(XmlReader reader)
    {
        var node = FeedNode.Read(reader, _dialect.Kind == FeedDialect.Opml);
        _entries.AddRange(_dialect.Entries(node, _head, _where).Take(FeedLimits.Entries - _entries.Count));
    }

    private int Offset(int from, int line, int column)
    {
        int at = from;
        for (int n = 1; n < line && at >= 0; n++) at = _text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : _text.Length;
        // A start tag is told by the place of its name, one behind its bracket.
        return Math.Clamp(at + Math.Max(0, column - 2), from + 1, _text.Length);
    }

    private int NextEntry(int at)
    {
        for (; (at = _text.IndexOf('<', at)) >= 0; at++)
            if (_dialect.IsEntry(XmlRepair.LocalName(_text, at + 1))) return at;
        return -1;
    }

    private bool IsEndTag(int at) => _text.LastIndexOf("</", Math.Min(at, _text.Length - 1), StringComparison.Ordinal) is >= 0 and var tag && at - tag < 4;

    /// <summary>A feed that is whole ends with the end tag of its root.</summary>
    private bool IsCut() => !_text.TrimEnd().EndsWith('>') || !IsRootEnd(_text.TrimEnd());

    private bool IsRootEnd(string text) =>
        text.LastIndexOf("</", StringComparison.Ordinal) is >= 0 and var tag && XmlRepair.LocalName(text, tag + 2).Equals(_dialect.Root, StringComparison.OrdinalIgnoreCase);
}
