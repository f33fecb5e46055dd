using Stemma.Model;

namespace Stemma.Dossiers.Pages;

/// <summary>
/// The family tree of the witnesses, drawn as a philologist draws it: sources above, what descends from them below. A thick line is a copy,
/// a thin one a rewrite, dashes a citation, dots a shared voice. The same links stand beside it as a list, so the drawing has one label.
/// </summary>
internal static class StemmaTree
{
    private const int PerRow = 4, CellWidth = 100, CellHeight = 84, MostNodes = 30;

    private sealed record Node(string Id, string Label, bool IsReport, double X, double Y);

    /// <summary>Nothing when no link joins the reports, or when there are too many for a drawing to help.</summary>
    public static Html Draw(Parts parts, IReadOnlyList<LineageLink> links)
    {
        var ids = links.SelectMany(l => new[] { l.From, l.To }).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count is 0 or > MostNodes) return Html.None;
        var nodes = Place(parts, ids, links, out double height);
        return Html.Of(w =>
        {
            w.Add($"""<svg class="tree" viewBox="0 0 {PerRow * CellWidth} {height}" role="img" aria-label="Family tree of the reports; the list beside it says the same"><defs>""");
            w.Add($"""<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="11" orient="auto-start-reverse"><path class="tip" d="M0 0l8 4-8 4z"/></marker></defs>""");
            foreach (var l in links) Edge(w, l, nodes[l.From], nodes[l.To]);
            foreach (string id in ids) Draw(w, nodes[id]);
            w.Add($"</svg>");
        });
    }

    private static Dictionary<string, Node> Place(Parts parts, List<string> ids, IReadOnlyList<LineageLink> links, out double height)
    {
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        double y = 30;
        foreach (var level in ids.GroupBy(Depths(ids, links)).OrderBy(g => g.Key))
        {
            foreach (string[] row in level.Chunk(PerRow))
            {
                double gap = PerRow * CellWidth / (double)row.Length;
                for (int i = 0; i < row.Length; i++) nodes[row[i]] = NodeAt(parts, row[i], gap * (i + 0.5), y);
                y += CellHeight;
            }
        }
        height = y - CellHeight + 30;
        return nodes;
    }

    private static Node NodeAt(Parts parts, string id, double x, double y)
    {
        bool report = parts.Index.Report(id) is not null;
        return new(id, report ? id : Plain.Clip(parts.Index.VoiceName(id), 14), report, x, y);
    }

    // The longest way down from a source; links that would close a ring are not followed twice.
    private static Func<string, int> Depths(List<string> ids, IReadOnlyList<LineageLink> links)
    {
        var depth = ids.ToDictionary(i => i, _ => 0, StringComparer.Ordinal);
        for (int round = 0; round < ids.Count; round++)
        {
            bool moved = false;
            foreach (var l in links.Where(l => l.Directed && l.Kind != LineageKind.SameVoice))
            {
                if (depth[l.To] > depth[l.From] || depth[l.From] + 1 >= ids.Count) continue;
                depth[l.To] = depth[l.From] + 1;
                moved = true;
            }
            if (!moved) break;
        }
        return id => depth[id];
    }

    // Straight from node to node, as in a printed stemma; between two of one row in an arc below, and past a row in an arc beside, so that it does not run through what stands between.
    private static void Edge(HtmlWriter w, LineageLink l, Node a, Node b)
    {
        bool row = Math.Abs(a.Y - b.Y) < 1, far = Math.Abs(a.Y - b.Y) > CellHeight + 1, tip = l.Directed && l.Kind != LineageKind.SameVoice;
        var (from, to) = row ? ((a.X, a.Y + 16), (b.X, b.Y + 17)) : (Rim(a, b), Rim(b, a));
        string bend = row ? FormattableString.Invariant($"Q{(a.X + b.X) / 2:0.#} {a.Y + 52:0.#}")
            : far ? FormattableString.Invariant($"Q{((a.X + b.X) / 2) + 46:0.#} {(a.Y + b.Y) / 2:0.#}") : "L";
        string path = FormattableString.Invariant($"M{from.Item1:0.#} {from.Item2:0.#}{bend} {to.Item1:0.#} {to.Item2:0.#}");
        w.Add($"""<path class="edge {Words.Id(l.Kind)}" d="{path}"{(tip ? new Html(" marker-end=\"url(#tip)\"") : Html.None)}/>""");
    }

    /// <summary>Where a line towards <paramref name="other"/> leaves a node.</summary>
    private static (double X, double Y) Rim(Node n, Node other)
    {
        double dx = other.X - n.X, dy = other.Y - n.Y, length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        double reach = n.IsReport ? 18 : Math.Min(52 / Math.Max(0.01, Math.Abs(dx) / length), 17 / Math.Max(0.01, Math.Abs(dy) / length));
        return (n.X + (dx / length * reach), n.Y + (dy / length * reach));
    }

    private static void Draw(HtmlWriter w, Node n)
    {
        if (n.IsReport) w.Add($"""<circle class="node" cx="{n.X}" cy="{n.Y}" r="16"/>""");
        else w.Add($"""<rect class="node" x="{n.X - 49}" y="{n.Y - 14}" width="98" height="28" rx="3"/>""");
        w.Add($"""<text x="{n.X}" y="{n.Y + 4}" text-anchor="middle">{n.Label}</text>""");
    }
}
