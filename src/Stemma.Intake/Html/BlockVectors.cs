namespace Stemma.Intake.Html;

/// <summary>
/// What the block model sees of each block: its tag, the elements around it, hints of class names, the shape of its text, its place on the
/// page, how much prose its containers hold, and its neighbours. All values lie between 0 and about 1.
/// </summary>
internal static partial class BlockVectors
{
    private static readonly string[][] TagRows = [["p"], ["h1"], ["h2"], ["h3", "h4", "h5", "h6"], ["li"], ["td", "th", "caption"], ["div", "body", "center"], ["section", "article", "main", "header"], ["blockquote", "q"], ["figcaption", "figure"], ["dd", "dt"], ["pre"]];
    private const int WithinBits = 16, Shape = 23, Position = 7;

    public static readonly int Length = TagRows.Length + WithinBits + (2 * ClassHints.Count) + Shape + Position + Containers + Standing + Tree + Window + (Neighbour * Offsets.Length);

    public static float[][] Of(IReadOnlyList<PageBlock> blocks, PageTotals page)
    {
        var vectors = new float[blocks.Count][];
        for (int i = 0; i < vectors.Length; i++) vectors[i] = One(blocks, i, page);
        return vectors;
    }

    private static float[] One(IReadOnlyList<PageBlock> blocks, int i, PageTotals page)
    {
        var b = blocks[i];
        var v = new float[Length];
        int at = 0;
        foreach (var row in TagRows) v[at++] = row.Contains(b.Tag) ? 1 : 0;
        for (int bit = 0; bit < WithinBits; bit++) v[at++] = ((int)b.Within >> bit) & 1;
        for (int bit = 0; bit < ClassHints.Count; bit++) v[at++] = (b.Near >> bit) & 1;
        for (int bit = 0; bit < ClassHints.Count; bit++) v[at++] = (b.Far >> bit) & 1;
        at = AddShape(v, at, b, i, page);
        at = AddPosition(v, at, b, i, blocks.Count, page);
        at = AddContainers(v, at, b, page);
        at = AddStanding(v, at, b, i, blocks, page);
        at = AddTree(v, at, b, blocks, page);
        at = AddWindow(v, at, i, -1, blocks, page);
        at = AddWindow(v, at, i, 1, blocks, page);
        foreach (int d in Offsets) at = AddNeighbour(v, at, b, i + d >= 0 && i + d < blocks.Count ? blocks[i + d] : null);
        return v;
    }

    private static float Log(double n, double top) => (float)Math.Min(1, Math.Log(1 + n) / Math.Log(1 + top));

    private static int AddShape(float[] v, int at, PageBlock b, int i, PageTotals page)
    {
        var f = b.Features;
        string t = b.Text;
        int commas = t.AsSpan().Count(',') + t.AsSpan().Count('、') + t.AsSpan().Count('，');
        foreach (double x in (ReadOnlySpan<double>)[
            Log(f.Words, 200), Math.Min(1, f.Words / 50.0), Math.Min(1, f.Words / 8.0), Log(t.Length, 2000), b.LinkShare, Math.Min(1, b.Links / 5.0), f.EndsSentence ? 1 : 0, f.Lower,
            f.Function, Math.Min(1, f.Separators / 4.0), f.AllCaps ? 1 : 0, f.Digits, Math.Min(1, 10.0 * commas / Math.Max(10, f.Words)), f.IsProse ? 1 : 0, t[0] is '“' or '"' or '„' or '«' or '‘' ? 1 : 0,
            char.IsLower(t[0]) ? 1 : 0, b.KnownFurniture is not null ? 1 : 0, page.IsDated[i] ? 1 : 0, t[^1] is '?' or '!' ? 1 : 0, t[^1] == ':' ? 1 : 0,
            page.TitleShares[i], page.IsRepeated(b) ? 1 : 0, b.IsOnConsent ? 1 : 0]) v[at++] = (float)x;
        return at;
    }

    private static int AddPosition(float[] v, int at, PageBlock b, int i, int count, PageTotals page)
    {
        v[at++] = i / (float)count;
        v[at++] = page.CharsBefore[i] / (float)page.Chars;
        v[at++] = page.TitleAt < 0 ? 1 : 0;
        v[at++] = page.TitleAt >= 0 && i < page.TitleAt ? 1 : 0;
        v[at++] = page.TitleAt >= 0 && i > page.TitleAt ? Log(i - page.TitleAt, 200) : 0;
        v[at++] = Math.Min(1, b.Depth / 25f);
        v[at++] = Log(page.ProseChars, 20_000);
        return at;
    }
}
