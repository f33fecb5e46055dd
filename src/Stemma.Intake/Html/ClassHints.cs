using System.Collections.Concurrent;

namespace Stemma.Intake.Html;

/// <summary>
/// What the words in an element's class, id, role and itemprop hint at, as a set of bits, one for each row of the table.
/// General words of web design in a few languages; nothing of any one site.
/// </summary>
internal static class ClassHints
{
    private static readonly string[][] Rows =
    [
        ["article", "artikel", "articulo"], ["body"], ["content", "inhalt", "contenido"], ["text"], ["story"], ["entry", "hentry"], ["post"], ["main"],
        ["paragraph", "richtext", "prose", "rte"], ["desc"], ["lead", "intro", "summary", "standfirst", "subtitle", "dek", "excerpt", "vorspann", "chapo", "subhead"], ["headline", "title", "heading"],
        ["caption", "credit", "bildunterschrift", "legend"], ["image", "photo", "picture", "gallery", "figure", "slide", "foto", "img"], ["video", "player", "media", "audio", "podcast"],
        ["author", "byline", "writer", "autor", "contributor", "redact"], ["date", "time", "publish", "meta", "stamp", "datum"], ["share", "social", "facebook", "twitter", "whatsapp", "follow", "sharing"],
        ["comment", "disqus", "reply", "respond", "kommentar"], ["related", "more", "recommend", "similar", "also", "readmore", "outbrain", "taboola", "further"], ["teaser", "card", "tile", "grid", "stream"],
        ["list", "item"], ["nav", "menu", "breadcrumb", "navigation", "crumb"], ["header", "masthead", "topbar", "head"], ["footer", "bottom", "legal", "imprint", "foot", "copyright"],
        ["sidebar", "aside", "widget", "rail", "side", "complementary"], ["ad", "ads", "advert", "sponsor", "promo", "banner", "werbung", "anzeige", "advertisement", "adv"],
        ["newsletter", "subscribe", "signup", "subscription", "abo", "donat", "support"], ["cookie", "consent", "gdpr", "privacy", "cmp"], ["tag", "tags", "topic", "keyword", "categor", "section", "rubrik", "taxonomy"],
        ["button", "btn", "cta"], ["link", "links"], ["modal", "popup", "overlay", "dialog", "lightbox", "tooltip"], ["hidden", "sr", "visually", "invisible", "offscreen", "screen", "collapsed"],
        ["search", "form", "login", "account", "user", "register", "suche"], ["paywall", "premium", "plus", "piano", "locked"], ["quote", "zitat", "pull"], ["live", "ticker", "liveblog", "timeline"],
        ["info", "box", "fact", "infobox", "notice", "alert"], ["tool", "print", "font", "listen", "toolbar", "action", "actions"], ["bio", "about", "profile"], ["trend", "popular", "most", "latest", "top"],
        ["archive", "calendar", "recent", "blogroll", "pagination", "pager", "prev", "next"], ["container", "wrapper", "wrap", "row", "col", "column"], ["elementor", "block", "wp", "module", "component"],
    ];

    public static readonly int Count = Rows.Length;

    /// <summary>Pages repeat their classes thousands of times; all pages together must not grow this without bound.</summary>
    private const int MostKept = 50_000;
    private static readonly ConcurrentDictionary<string, ulong> Known = new(StringComparer.Ordinal);

    public static ulong Of(string? names)
    {
        if (string.IsNullOrWhiteSpace(names)) return 0;
        if (Known.TryGetValue(names, out ulong bits)) return bits;
        bits = Read(names);
        if (Known.Count < MostKept && names.Length < 500) Known.TryAdd(names, bits);
        return bits;
    }

    private static ulong Read(string names)
    {
        ulong bits = 0;
        foreach (var word in Words(names.Length > 2000 ? names[..2000] : names))
            for (int i = 0; i < Rows.Length; i++)
                if ((bits & (1UL << i)) == 0 && Rows[i].Any(hint => Fits(word, hint))) bits |= 1UL << i;
        return bits;
    }

    /// <summary>Short hints must be the word; longer ones may begin or end it.</summary>
    private static bool Fits(string word, string hint) =>
        hint.Length <= 3 ? word == hint : word.StartsWith(hint, StringComparison.Ordinal) || word.EndsWith(hint, StringComparison.Ordinal);

    /// <summary>Words of names such as <c>article-body__text</c> and <c>articleBody</c>, in small letters.</summary>
    private static IEnumerable<string> Words(string names)
    {
        int start = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            bool end = i == names.Length || !char.IsLetter(names[i]) || (i > start && char.IsUpper(names[i]) && char.IsLower(names[i - 1]));
            if (!end) continue;
            if (i - start >= 2) yield return names[start..i].ToLowerInvariant();
            start = i < names.Length && char.IsLetter(names[i]) ? i : i + 1;
        }
    }
}
