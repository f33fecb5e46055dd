using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>Roles above the body: headline, standfirst, byline, date line; the rest is furniture.</summary>
internal static class HeadRoles
{
    /// <summary>What its format marks as a heading, or what came beside the report as its title, is the headline unless all speaks against it.</summary>
    private const double NamedBonus = 6;

    /// <summary>Lines right below the headline are the standfirst if they are long enough; further down, only sentences and what the body says again (share of its letter runs).</summary>
    private const int Near = 2;
    private const double SaidAgain = 0.6;

    /// <param name="end">Where the body's prose begins.</param>
    /// <param name="given">The title that came beside the report, if any.</param>
    public static void Give(List<Draft> blocks, int end, int bodyEnd, string? given)
    {
        var lines = new HeadlineFeatures(blocks, end, bodyEnd);
        int headline = Headline(blocks, lines, given);
        if (headline >= 0) blocks[headline].Be(BlockRole.Headline, "plain.headline");
        for (int i = 0; i < end; i++)
            if (i != headline && blocks[i].Role is null) Give(blocks, i, headline, lines);
    }

    private static void Give(List<Draft> blocks, int i, int headline, HeadlineFeatures lines)
    {
        var b = blocks[i];
        bool below = headline >= 0 && i > headline;
        if (Bylines.DateLine(b.Text) is not null) Date(b, below || IsOnlyDateAboveHeadline(blocks, i, headline));
        else if (Bylines.Author(b.Text) is not null && (below || headline < 0)) b.Be(BlockRole.Byline, "plain.byline");
        else if (below && Bylines.IsBareName(b.Text)) b.Be(BlockRole.Byline, "plain.byline-name");
        else if (below && b.Features.Words >= 7 && b.Features.Separators < 2 && (i - headline <= Near || b.Features.IsProse || lines.Share(b.Text) >= SaidAgain)) b.Be(BlockRole.Standfirst, "plain.standfirst");
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

    /// <summary>The likeliest line, if one is likelier than none. Where a title came beside the report, only a line that says much the same.</summary>
    private static int Headline(List<Draft> blocks, HeadlineFeatures lines, string? given)
    {
        bool Named(Draft b) => b.MarkedHeading || (given is not null && Stems.Same(b.Text, given));
        double best = HeadlineModel.Score([HeadlineModel.None]);
        int headline = -1;
        foreach (var (block, features) in lines.Candidates(Named))
        {
            if (!Named(blocks[block]) && !Fits(blocks[block], given)) continue;
            double score = HeadlineModel.Score(features) + (Named(blocks[block]) ? NamedBonus : 0);
            if (score > best) (best, headline) = (score, block);
        }
        return headline;
    }

    private static bool Fits(Draft b, string? given)
    {
        if (given is null) return true;
        var (stems, title) = (Stems.Of(b.Text).ToHashSet(StringComparer.Ordinal), Stems.Of(given).ToHashSet(StringComparer.Ordinal));
        return title.Count > 0 && stems.Count(title.Contains) * 2 >= Math.Min(stems.Count, title.Count);
    }
}
