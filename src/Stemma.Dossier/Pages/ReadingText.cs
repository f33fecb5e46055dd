using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>A stretch of the reading text with the classes that mark it.</summary>
/// <param name="Title">What it is, for those who point at it; empty for none.</param>
/// <param name="First">The class that marks its first words, and <paramref name="Last"/> its last.</param>
internal readonly record struct Marked(TextSpan<Article> Span, string Class, string Title = "", string First = "", string Last = "");

/// <summary>
/// A report's own text with layers that overlap freely: it is cut wherever any layer begins or ends, and each piece carries the classes of
/// all that cover it. Evidence is an anchor before its first piece and a class on all of them.
/// </summary>
internal sealed class ReadingText
{
    private const int Budget = 400_000, Around = 600; // characters
    private readonly Reading _reading;
    private readonly Layer<Anchor> _anchors;
    private readonly Layer<Wrapped> _marks;
    private readonly bool _long;

    private sealed record Anchor(TextSpan<Article> Span, string Id) : ISpanned;

    private sealed record Wrapped(TextSpan<Article> Span, Marked Mark) : ISpanned;

    public ReadingText(Analysis analysis, IEnumerable<Cited> evidence)
    {
        _reading = analysis.Reading;
        var placed = evidence.Select(c => (Cited: c, Span: _reading.Map.Forward(c.Span))).ToList();
        _anchors = new(placed.Where(p => p.Span is not null).Select(p => new Anchor(p.Span!.Value, p.Cited.Anchor)));
        Elsewhere = [.. placed.Where(p => p.Span is null).Select(p => p.Cited)];
        _marks = new(TextLayers.Of(analysis).Where(m => !m.Span.IsEmpty).Select(m => new Wrapped(m.Span, m)));
        _long = _reading.Text.Length > Budget;
    }

    /// <summary>Evidence that was not kept in the reading text: a page's metadata, an address.</summary>
    public IReadOnlyList<Cited> Elsewhere { get; }

    /// <summary>Rules that light up all pieces of the evidence that an address names.</summary>
    public string Style() => _anchors.Count == 0
        ? ""
        : string.Join(",\n", _anchors.Select(a => $".text:has(#{a.Id}:target) .{a.Id}")) + "{background:var(--lit);color:var(--lit-ink);box-shadow:0 0 0 2px var(--lit),0 3px 0 2px var(--lit-edge)}";

    public void Write(HtmlWriter w)
    {
        for (int i = 0; i < _reading.Blocks.Count;)
        {
            int end = i + 1;
            if (_reading.Blocks[i].IsFurniture)
                while (end < _reading.Blocks.Count && _reading.Blocks[end].IsFurniture) end++;
            if (_reading.Blocks[i].IsFurniture) Furniture(w, i, end);
            else Block(w, _reading.Blocks[i]);
            i = end;
        }
    }

    private void Furniture(HtmlWriter w, int from, int to)
    {
        var span = new TextSpan<Article>(_reading.Blocks[from].Span.Start, _reading.Blocks[to - 1].Span.End);
        bool cited = _anchors.Touching(span).Any();
        string kinds = string.Join(", ", Enumerable.Range(from, to - from).Select(i => _reading.Blocks[i].Detail).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal));
        string label = kinds.Length > 0 ? $"Furniture: {kinds}" : "Furniture";
        bool folded = to - from > 6 || span.Length > 900;
        w.Add($"""<details class="furn"{(folded && !cited ? Html.None : new Html(" open"))}><summary>{label}{(to - from > 1 ? $" ({to - from} lines)" : "")}</summary>""");
        for (int i = from; i < to; i++) Paragraph(w, "p", "", _reading.Blocks[i]);
        w.Add($"</details>\n");
    }

    private void Block(HtmlWriter w, Block b)
    {
        string name = b.Role switch
        {
            BlockRole.Headline => "headline",
            BlockRole.Standfirst => "standfirst",
            BlockRole.Byline or BlockRole.Dateline => "byline",
            BlockRole.Caption => "caption",
            BlockRole.PullQuote => "pull",
            BlockRole.Table => "tab",
            BlockRole.ListItem => "item",
            _ => "",
        };
        if (b.Role == BlockRole.Caption) w.Add($"""<p class="tag">Photo caption</p>""");
        Paragraph(w, "p", name, b);
    }

    private void Paragraph(HtmlWriter w, string element, string name, Block b)
    {
        var shown = Shown(b.Span);
        if (shown.Count == 0) return;
        w.Add($"""<{new Html(element)} dir="auto"{(name.Length > 0 ? Html.Of(x => x.Add($" class=\"{name}\"")) : Html.None)}>""");
        int at = b.Span.Start;
        foreach (var span in shown)
        {
            if (span.Start > at) Gap(w, span.Start - at);
            Pieces(w, span);
            at = span.End;
        }
        if (at < b.Span.End) Gap(w, b.Span.End - at);
        w.Add($"</{new Html(element)}>\n");
    }

    private static void Gap(HtmlWriter w, int length) => w.Add($""" <span class="gap">[{Words.Count(length, "character", "characters")} left out here]</span> """);

    // A report of many megabytes is shown around its evidence only, or no browser would open the page.
    private List<TextSpan<Article>> Shown(TextSpan<Article> block)
    {
        if (!_long) return [block];
        var shown = new List<TextSpan<Article>>();
        foreach (var a in _anchors.Touching(block))
        {
            var next = new TextSpan<Article>(Edge(Math.Max(block.Start, a.Span.Start - Around)), Edge(Math.Min(block.End, Math.Min(a.Span.End, a.Span.Start + 20 * Around) + Around)));
            if (shown.Count > 0 && shown[^1].End >= next.Start) shown[^1] = shown[^1].Cover(next);
            else shown.Add(next);
        }
        return shown;
    }

    // Never between the halves of a surrogate pair.
    private int Edge(int at) => at > 0 && at < _reading.Text.Length && char.IsLowSurrogate(_reading.Text[at]) ? at - 1 : at;

    private void Pieces(HtmlWriter w, TextSpan<Article> span)
    {
        var marks = _marks.Touching(span).Select(x => x.Mark).ToList();
        var anchors = _anchors.Touching(span).ToList();
        var cuts = new SortedSet<int>(marks.SelectMany(m => Ends(m.Span)).Concat(anchors.SelectMany(a => Ends(a.Span))).Select(Edge).Where(i => i > span.Start && i < span.End)) { span.Start, span.End };
        int from = -1, nextMark = 0, nextAnchor = 0;
        var openMarks = new List<Marked>();
        var openAnchors = new List<Anchor>();
        foreach (int cut in cuts)
        {
            if (from >= 0)
            {
                for (; nextMark < marks.Count && Edge(marks[nextMark].Span.Start) <= from; nextMark++) openMarks.Add(marks[nextMark]);
                for (; nextAnchor < anchors.Count && Edge(anchors[nextAnchor].Span.Start) <= from; nextAnchor++)
                {
                    openAnchors.Add(anchors[nextAnchor]);
                    if (Starts(anchors[nextAnchor], span)) w.Add($"""<span class="at" id="{anchors[nextAnchor].Id}"></span>""");
                }
                openMarks.RemoveAll(m => m.Span.End <= from);
                openAnchors.RemoveAll(a => a.Span.End <= from);
                Piece(w, new(from, cut), openMarks, openAnchors);
            }
            from = cut;
        }
    }

    // Evidence that runs over several blocks has its anchor in the first that is shown.
    private bool Starts(Anchor a, TextSpan<Article> span) => span.Contains(a.Span.Start) || _reading.Blocks.Touching(a.Span).First().Span.Start >= span.Start;

    private static int[] Ends(TextSpan<Article> span) => [span.Start, span.End];

    private void Piece(HtmlWriter w, TextSpan<Article> piece, List<Marked> marks, List<Anchor> anchors)
    {
        if (marks.Count == 0 && anchors.Count == 0)
        {
            w.Text(piece.In(_reading.Text));
            return;
        }
        var classes = marks.SelectMany(m => new[] { m.Class, m.Span.Start == piece.Start ? m.First : "", m.Span.End == piece.End ? m.Last : "" })
            .Concat(anchors.Select(a => a.Id)).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal);
        string title = string.Join("; ", marks.Select(m => m.Title).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));
        w.Add($"<span class=\"{string.Join(' ', classes)}\"");
        if (title.Length > 0) w.Add($" title=\"{title}\"");
        w.Add($">");
        w.Text(piece.In(_reading.Text));
        w.Add($"</span>");
    }
}
