using AngleSharp.Dom;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>Addresses that the article's own text links to, each once, in reading order.</summary>
internal static class PageLinks
{
    private const int Most = 200;

    /// <param name="address">The page's own address, against which relative ones are resolved; without it those are left out.</param>
    public static IReadOnlyList<Found<string>> Of(IReadOnlyList<PageBlock> blocks, IReadOnlyList<Draft> drafts, PageEvidence where, string? address)
    {
        var links = new List<Found<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Uri.TryCreate(address, UriKind.Absolute, out var page);
        foreach (var link in Own(blocks, drafts))
        {
            if (links.Count == Most) break;
            string href = link.GetAttribute("href") ?? "";
            if (Absolute(href.Trim(), page) is { } url && seen.Add(url)) links.Add(new(url, where.Of(href, link), "page.link"));
        }
        return links;
    }

    private static IEnumerable<IElement> Own(IReadOnlyList<PageBlock> blocks, IReadOnlyList<Draft> drafts)
    {
        int d = 0;
        foreach (var block in blocks)
        {
            if (block.Anchors.Count == 0) continue;
            while (d < drafts.Count && drafts[d].Span.End <= block.Span.Start) d++;
            for (int i = d; i < drafts.Count && drafts[i].Span.Start < block.Span.End; i++)
            {
                if (drafts[i].Role is not (BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.PullQuote or BlockRole.LiveEntry)) continue;
                foreach (var link in block.Anchors) yield return link;
                break;
            }
        }
    }

    private static string? Absolute(string href, Uri? page)
    {
        if (href.Length is 0 or > 2000 || href[0] == '#') return null;
        bool good = page is null ? Uri.TryCreate(href, UriKind.Absolute, out var url) : Uri.TryCreate(page, href, out url);
        return good && url!.Scheme is ("http" or "https") ? url!.AbsoluteUri : null;
    }
}
