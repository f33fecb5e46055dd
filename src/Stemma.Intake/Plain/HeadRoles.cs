using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>Roles above the body: headline, standfirst, byline, date line; the rest is furniture.</summary>
internal static class HeadRoles
{
    private const double Accept = 1.0;

    /// <param name="end">Where the body's prose begins.</param>
    /// <param name="given">The title that came beside the report, if any.</param>
    public static void Give(List<Draft> blocks, int end, int bodyEnd, string? given)
    {
        int headline = Headline(blocks, end, bodyEnd, given);
        if (headline >= 0) blocks[headline].Be(BlockRole.Headline, "plain.headline");
        for (int i = 0; i < end; i++)
            if (i != headline && blocks[i].Role is null) Give(blocks, i, headline, end);
    }

    private static void Give(List<Draft> blocks, int i, int headline, int end)
    {
        var b = blocks[i];
        bool below = headline >= 0 && i > headline;
        if (Bylines.DateLine(b.Text) is not null) Date(b, below || IsOnlyDateAboveHeadline(blocks, i, headline));
        else if (Bylines.Author(b.Text) is not null && (below || headline < 0)) b.Be(BlockRole.Byline, "plain.byline");
        else if (below && Bylines.IsBareName(b.Text)) b.Be(BlockRole.Byline, "plain.byline-name");
        else if (below && b.Features.Words >= 7 && b.Features.Separators < 2) b.Be(BlockRole.Standfirst, "plain.standfirst");
        else if (headline >= 0 && Stems.Same(b.Text, blocks[headline].Text)) b.BeFurniture("plain.headline-again", "other");
        else b.BeFurniture("plain.above-body", b.Features.Words <= 4 ? "navigation" : "other");
    }

    /// <summary>A date between headline and body is the report's; one above the headline is the site's clock, unless nothing else stands there.</summary>
    private static void Date(Draft b, bool own)
    {
        if (own) b.Be(BlockRole.Byline, "plain.byline-date");
        else b.BeFurniture("plain.site-clock", "clock");
    }

    private static bool IsOnlyDateAboveHeadline(List<Draft> blocks, int i, int headline) => headline == 1 && i == 0;

    private static int Headline(List<Draft> blocks, int end, int bodyEnd, string? given)
    {
        var body = new HashSet<string>(StringComparer.Ordinal);
        for (int i = end; i < bodyEnd; i++)
            if (blocks[i].Role is null) body.UnionWith(Stems.Of(blocks[i].Text));
        int best = -1;
        double top = 0;
        for (int i = 0, near = Nearest(blocks, end); i < end; i++)
        {
            double score = Score(blocks[i], body, i == near, given);
            if (score > top) (best, top) = (i, score);
        }
        return top >= Accept ? best : -1;
    }

    /// <summary>The last line above the body that could be a headline.</summary>
    private static int Nearest(List<Draft> blocks, int end)
    {
        int i = end - 1;
        while (i >= 0 && (blocks[i].Role is not null || Bylines.DateLine(blocks[i].Text) is not null || Bylines.Author(blocks[i].Text) is not null || Bylines.IsBareName(blocks[i].Text))) i--;
        return i;
    }

    private static double Score(Draft b, HashSet<string> body, bool nearest, string? given)
    {
        var f = b.Features;
        if (b.Role is not null || f.Words is < 1 or > 40 || b.Text.Length > 300 || Bylines.DateLine(b.Text) is not null) return 0;
        bool named = b.MarkedHeading || (given is not null && Stems.Same(b.Text, given));
        if (f.Words < 3 && !named) return 0;
        var stems = Stems.Of(b.Text).ToList();
        double score = stems.Count == 0 ? 0 : 2.0 * stems.Count(body.Contains) / stems.Count;
        if (named) score += 2;
        if (nearest) score += 0.5;
        if (f.Words is >= 4 and <= 25) score += 0.5;
        if (f.EndsSentence && b.Text[^1] == '.') score -= 1;
        if (char.IsLower(b.Text[0])) score -= 1;
        if (Bylines.Author(b.Text) is not null) score -= 1.5;
        return score - (f.Separators * 0.3);
    }
}
