using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>A page to its reading: parse, lay out blocks, judge them, give roles, read metadata.</summary>
internal static class HtmlReader
{
    /// <returns>The reading, or the problem of a page that cannot be laid out or holds no article.</returns>
    public static (Reading? Reading, Problem? Problem) Read(Decoded decoded)
    {
        if (Page.Parse(decoded.Text) is not { } page) return (null, new(decoded.Fetched.Path, "too-deep", "nests its elements too deep to be a page that people read"));
        var (text, map, blocks) = PageWriter.Write(page);
        var declared = PageDeclarations.Read(page, decoded.Fetched);
        var drafts = PageRoles.Give(blocks, declared);
        var (article, back, layer) = Recut.Write(decoded.Text, map, text, drafts);
        if (NotArticles.Find(decoded.Fetched.Path, declared, blocks, article, layer) is { } none) return none.Code == "script-shell" && FromScripts(decoded, page, declared) is { } filled ? filled : (null, none);
        if (NotArticles.IsBare(page, layer) && FromScripts(decoded, page, declared) is { } scripted) return scripted;
        var reading = new Reading(decoded, article, back, layer, PageMetadata.Read(decoded.Fetched, page, declared, article, back, layer) with { Links = PageLinks.Of(blocks, drafts, new PageEvidence(decoded.Fetched.Id, page), declared.Canonical ?? decoded.Fetched.Given.Url) });
        return (reading, NotArticles.Cut(decoded.Fetched.Path, page, layer));
    }

    /// <summary>A page whose scripts carry its article is read from their data, and said to be; null when they carry none.</summary>
    private static (Reading?, Problem?)? FromScripts(Decoded decoded, Page page, PageDeclarations declared)
    {
        if (ScriptText.Read(page, declared) is not var (text, map, blocks)) return null;
        var reading = new Reading(decoded, text, map, blocks, PageMetadata.Read(decoded.Fetched, page, declared, text, map, blocks));
        return (reading, new(decoded.Fetched.Path, "script-data", "shows no text unless its scripts run; it was read from the data that they carry"));
    }
}
