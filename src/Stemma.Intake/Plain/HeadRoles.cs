using Stemma.Intake.Dates;
using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>Roles above the body: headline, standfirst, byline, date line; the rest is furniture.</summary>
internal static class HeadRoles
{
    private const double Accept = 0.9;

    /// <summary>Paragraphs that a headline is compared with.</summary>
    private const int Lead = 8;

    /// <summary>A page with no more lines than this above its body has no menus there.</summary>
    private const int FewLines = 6;

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

    /// <summary>
    /// The line above the body that shares most words with its first paragraphs. Of two that stand together and both do, the upper one is the
    /// headline and the lower the standfirst.
    /// </summary>
    private static int Headline(List<Draft> blocks, int end, int bodyEnd, string? given)
    {
        var body = new HashSet<string>(StringComparer.Ordinal);
        foreach (var b in blocks.Skip(end).Take(bodyEnd - end).Where(b => b.Role is null).Take(Lead)) body.UnionWith(Stems.Of(b.Text));
        var scores = new double[end];
        int near = Nearest(blocks, end), lines = Enumerable.Range(0, end).Count(i => blocks[i].Role is null), best = -1;
        for (int i = 0; i < end; i++)
        {
            scores[i] = Score(blocks[i], body, given, lines <= FewLines && i == near) - Math.Min(0.6, (end - i) * 0.02);
            if (scores[i] >= Accept && (best < 0 || scores[i] > scores[best])) best = i;
        }
        int above = best - 1;
        while (above >= 0 && best - above < 4 && blocks[above].Role is not null) above--;
        return best > 0 && above >= 0 && best - above < 4 && scores[above] >= Accept && blocks[above].Features.Words <= blocks[best].Features.Words ? above : best;
    }

    /// <summary>The last line above the body that could be a headline.</summary>
    private static int Nearest(List<Draft> blocks, int end)
    {
        int i = end - 1;
        while (i >= 0 && (blocks[i].Role is not null || Bylines.DateLine(blocks[i].Text) is not null || Bylines.Author(blocks[i].Text) is not null || Bylines.IsBareName(blocks[i].Text))) i--;
        return i;
    }

    /// <param name="onlyOne">It is the last of a few lines: then it need not share words with the body.</param>
    private static double Score(Draft b, HashSet<string> body, string? given, bool onlyOne)
    {
        var f = b.Features;
        if (b.Role is not null || f.Words is < 1 or > 40 || b.Text.Length > 300 || Bylines.DateLine(b.Text) is not null || Bylines.Author(b.Text) is not null) return 0;
        bool named = b.MarkedHeading || (given is not null && Stems.Same(b.Text, given));
        if ((f.Words < 3 && !named) || (f.Words <= 6 && DateText.First(b.Text) is { Bounds.IsDay: true })) return 0;
        var stems = Stems.Of(b.Text).Distinct(StringComparer.Ordinal).ToList();
        double shared = stems.Count(body.Contains), score = stems.Count == 0 ? 0 : 2.0 * shared / stems.Count;
        if (shared < 2 && !named && !onlyOne) return 0;
        if (named) score += 2;
        if (onlyOne) score += 0.5;
        if (f.Words is >= 4 and <= 25) score += 0.5;
        if (f.EndsSentence && b.Text[^1] == '.') score -= 0.5;
        if (char.IsLower(b.Text[0])) score -= 1;
        return score - (f.Separators * 0.3);
    }
}
