using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>Writes the reading text again with each block on its own line, keeping the way back of the first writing.</summary>
internal static class Recut
{
    /// <summary>The reading of <paramref name="drafts"/>, whose spans count in a text with <paramref name="map"/>.</summary>
    public static (string Text, TextMap<Source, Article> Map, Layer<Block> Blocks) Write(string source, TextMap<Source, Article> map, string text, IReadOnlyList<Draft> drafts)
    {
        var to = new TextMap<Source, Article>.Builder();
        var blocks = new List<Block>(drafts.Count);
        int piece = 0;
        foreach (var draft in drafts)
        {
            int start = to.Length;
            while (piece > 0 && map.Pieces[piece - 1].B + map.Pieces[piece - 1].BLength > draft.Span.Start) piece--;
            for (; piece < map.Pieces.Count && map.Pieces[piece].B < draft.Span.End; piece++) Emit(to, source, text, map.Pieces[piece], draft.Span);
            blocks.Add(new(new(start, to.Length), draft.Role ?? BlockRole.Furniture, draft.Rule, draft.Detail));
            to.Insert("\n");
        }
        var (written, back) = to.Build();
        return (written, back, new Layer<Block>(blocks));
    }

    private static void Emit(TextMap<Source, Article>.Builder to, string source, string text, TextMap<Source, Article>.Piece p, TextSpan<Article> span)
    {
        int from = Math.Max(p.B, span.Start), until = Math.Min(p.B + p.BLength, span.End);
        if (from >= until) return;
        if (p.Copied) to.Copy(source, p.A + from - p.B, until - from);
        else if (p.ALength > 0) to.Replace(p.A, p.ALength, text.AsSpan(from, until - from));
        else to.Insert(text.AsSpan(from, until - from));
    }
}
