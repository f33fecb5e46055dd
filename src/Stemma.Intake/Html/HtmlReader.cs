using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>A page to its reading: parse, lay out blocks, judge them, give roles, read metadata.</summary>
internal static class HtmlReader
{
    /// <returns>The reading, or null for a page that cannot be laid out.</returns>
    public static Reading? Read(Decoded decoded)
    {
        if (Page.Parse(decoded.Text) is not { } page) return null;
        var (text, map, blocks) = PageWriter.Write(page);
        var declared = PageDeclarations.Read(page.Document, decoded.Fetched);
        var drafts = PageRoles.Give(blocks, declared);
        var (article, back, layer) = Recut.Write(decoded.Text, map, text, drafts);
        return new(decoded, article, back, layer, PageMetadata.Read(decoded.Fetched, page, declared, article, back, layer));
    }
}
