using System.Text.RegularExpressions;
using Stemma.Intake.Plain;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>
/// Pages that hold no article: error pages, consent walls, lists of links, shells that a script would fill. Said only when next to no prose was
/// found on the page, so that an article about cookies or errors is still read.
/// </summary>
internal static partial class NotArticles
{
    private const int LittleProse = 400, FewWords = 80, ShellText = 200, ManyLinks = 30, OpeningOnly = 1200;

    public static Problem? Find(string path, PageDeclarations declared, IReadOnlyList<PageBlock> blocks, string article, Layer<Block> roles)
    {
        int prose = roles.Where(b => b.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.ListItem or BlockRole.Table or BlockRole.PullQuote).Sum(b => b.Span.Length);
        int sentences = blocks.Where(b => b.Features.IsProse && b.LinkShare < 0.5).Sum(b => b.Text.Length), text = blocks.Sum(b => b.Text.Length);
        if (text < ShellText && declared.Scripts > 2 && !HasSentence(article, roles, Shell())) return new(path, "script-shell", "shows no text unless its scripts run");
        if (IsList(blocks, sentences, text) && !declared.SaysArticle && !HasSentence(article, roles, null)) return new(path, "index-page", "is a list of links, not an article");
        if (prose >= LittleProse) return null;
        if (ErrorTitle().IsMatch(declared.Title)) return new(path, "error-page", $"is an error page: \"{Short(declared.Title)}\"");
        if (HasSentence(article, roles, Consent()) || blocks.Where(b => b.IsProse && !Consent().IsMatch(b.Text)).Sum(b => b.Text.Length) >= LittleProse) return null;
        bool consent = blocks.Where(b => Consent().IsMatch(b.Text)).Sum(b => b.Text.Length) * 3 > text;
        return consent ? new(path, "consent-wall", "shows a consent form in place of the article") : null;
    }

    /// <summary>The page says that it is not free to read and shows little: what is read is only an opening.</summary>
    public static Problem? Cut(string path, Page page, Layer<Block> roles)
    {
        int prose = roles.Where(b => b.Role is BlockRole.Body).Sum(b => b.Span.Length);
        return prose < OpeningOnly && IsSold(page) ? new(path, "paywall", "shows only the opening of its article to readers who do not pay") : null;
    }

    /// <summary>So little prose that the article may stand elsewhere; not where readers are to pay for it.</summary>
    public static bool IsBare(Page page, Layer<Block> roles) =>
        roles.Where(b => b.Role is BlockRole.Body or BlockRole.ListItem or BlockRole.Table).Sum(b => b.Span.Length) < LittleProse && !IsSold(page);

    // The plain search first: it is far quicker, and most pages say nothing of it.
    private static bool IsSold(Page page) => page.Source.Contains("isAccessibleForFree", StringComparison.OrdinalIgnoreCase) && NotFree().IsMatch(page.Source);

    /// <summary>Hardly a sentence, many links, and most of the text in them.</summary>
    private static bool IsList(IReadOnlyList<PageBlock> blocks, int sentences, int text) =>
        sentences < LittleProse / 2 && blocks.Count(b => b.LinkShare > 0.8) >= ManyLinks && blocks.Where(b => b.LinkShare > 0.8).Sum(b => b.Text.Length) > text * 0.6;

    /// <summary>A sentence was taken for the article, and does not speak of <paramref name="other"/>.</summary>
    private static bool HasSentence(string article, Layer<Block> roles, Regex? other) =>
        roles.Any(r => r.Role == BlockRole.Body && r.Span.Length >= FewWords && LineFeatures.Of(article[r.Span.Start..r.Span.End]).IsProse && other?.IsMatch(article.AsSpan(r.Span.Start, r.Span.Length)) != true);

    private static string Short(string title) => title.Length <= 80 ? title : title[..80] + "…";

    [GeneratedRegex(@"^(?:error\s*)?(?:40[0134]|410|429|50[0234])(?:\s*$|\s*[-–—:|!.]|\s+(?:error|not|page|forbidden|unauthori[sz]ed|bad|service|internal|too many|fehler|seite)\b)|\b(?:404|403|410|500|502|503)\b.{0,30}(?:error|not found|forbidden|fehler)|page not found|^(?:\S+\s+){0,1}not found$|access denied|^forbidden|^just a moment|attention required|are you (?:a robot|human)|seite nicht gefunden|page introuvable|página no encontrada|service unavailable|bad gateway", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex ErrorTitle();

    [GeneratedRegex(@"java ?script|\benabled?\b|\bbrowser\b|\bloading\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Shell();

    [GeneratedRegex("""["']isAccessibleForFree["']\s*:\s*["']?false""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex NotFree();

    [GeneratedRegex(@"\bcookies?\b|\bconsent\b|\bgdpr\b|\bdsgvo\b|datenschutz|zustimm|einwillig|privacy (?:policy|settings)|personal data|consentement", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Consent();
}
