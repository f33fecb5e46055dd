using System.Text;
using Stemma.Model;

namespace Stemma.Dossiers;

/// <summary>
/// A report's article and nothing else, as plain text or Markdown: standfirst, paragraphs, section headings, lists, tables and pull quotes in
/// reading order, a blank line between paragraphs. Furniture, bylines, captions and, in plain text, the headline are left out.
/// </summary>
public static class ArticleText
{
    public static string Plain(Reading reading) => Write(reading, marked: false);

    /// <summary>The headline as a first-level heading, section headings as second-level ones, list items with a dash, pull quotes as quotations.</summary>
    public static string Markdown(Reading reading) =>
        (reading.Metadata.Title is { } title ? $"# {Dossiers.Plain.Line(title.Value)}\n\n" : "") + Write(reading, marked: true);

    private static string Write(Reading reading, bool marked)
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in reading.Blocks)
        {
            if (!IsArticle(block)) continue;
            text.Append(Between(before, block));
            if (marked) text.Append(Mark(block));
            text.Append(reading.Text, block.Span.Start, block.Span.Length);
            before = block;
        }
        return before is null ? "" : text.Append('\n').ToString();
    }

    internal static bool IsArticle(Block b) =>
        b.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.PullQuote or BlockRole.LiveEntry or BlockRole.Dateline || (b.Role == BlockRole.Headline && b.Detail == "section");

    /// <summary>A dateline was cut off its paragraph; items of a list and cells of a table stand close.</summary>
    private static string Between(Block? before, Block next) => (before?.Role, next.Role) switch
    {
        (null, _) => "",
        (BlockRole.Dateline, BlockRole.Body or BlockRole.Standfirst) => " ",
        (BlockRole.ListItem, BlockRole.ListItem) or (BlockRole.Table, BlockRole.Table) => "\n",
        _ => "\n\n",
    };

    private static string Mark(Block b) => b.Role switch
    {
        BlockRole.Headline => "## ",
        BlockRole.ListItem => "- ",
        BlockRole.PullQuote => "> ",
        _ => "",
    };
}
