using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>Roles within the body and below it.</summary>
internal static class BodyRoles
{
    public static void Give(List<Draft> blocks, int first, int last)
    {
        for (int i = first; i < last; i++)
            if (blocks[i].Role is null) Inside(blocks, i, last);
        if (last > first) StandfirstAboveByline(blocks, first, last);
        for (int i = last; i < blocks.Count; i++)
            if (blocks[i].Role is null) Below(blocks[i]);
    }

    private static void Inside(List<Draft> blocks, int i, int last)
    {
        var b = blocks[i];
        if (Bylines.DateLine(b.Text) is not null) b.BeFurniture("plain.date-in-body", "clock");
        else if (Bylines.Author(b.Text) is not null || Bylines.IsCredits(b.Text)) b.Be(BlockRole.Byline, "plain.byline");
        else if (IsBullet(b) && !(b.Features.EndsSentence && b.Features.Words > 10 && StandsAlone(blocks, i, last))) b.Be(BlockRole.ListItem, "plain.bullet");
        else if (b.Features.IsProse || b.Features.EndsSentence || b.Features.Words > 20) b.Be(BlockRole.Body, "plain.prose");
        else Label(blocks, i, last);
    }

    private static bool IsBullet(Draft b) => b.Text[0] is '•' or '▪' or '●' || b.Text.StartsWith("- ", StringComparison.Ordinal) || b.Text.StartsWith("* ", StringComparison.Ordinal);

    /// <summary>A list has several entries: a dash before one paragraph alone is what a site sets before its lead.</summary>
    private static bool StandsAlone(List<Draft> blocks, int i, int last) => !(i > 0 && IsBullet(blocks[i - 1])) && !(i + 1 < last && IsBullet(blocks[i + 1]));

    /// <summary>A short line without a full stop: a heading when prose follows at once; several in a row are links.</summary>
    private static void Label(List<Draft> blocks, int i, int last)
    {
        var b = blocks[i];
        bool prose = i + 1 < last && IsText(blocks[i + 1]);
        bool alone = i == 0 || blocks[i - 1].Role is not (null or BlockRole.Furniture) || blocks[i - 1].Detail is not "related";
        if (prose && alone && b.Features is { Words: <= 20, Separators: < 2 } && (char.IsLetterOrDigit(b.Text[0]) || b.Text[0] is '“' or '"' or '‘' or '\'')) b.Be(BlockRole.Headline, "plain.section", "section");
        else b.BeFurniture("plain.label", i + 1 < last && !prose ? "related" : "other");
    }

    private static bool IsText(Draft b) => b.Role is null ? b.Features.EndsSentence || b.Features.IsProse : b.Role is BlockRole.Caption;

    /// <summary>A paragraph that stands above the byline is the standfirst.</summary>
    private static void StandfirstAboveByline(List<Draft> blocks, int first, int last)
    {
        int byline = -1;
        for (int i = first + 1; i < Math.Min(first + 3, last); i++)
            if (blocks[i].Role == BlockRole.Byline || (blocks[i].Detail == "clock" && blocks[i].Rule == "plain.date-in-body")) byline = i;
        if (byline < 0 || last - byline < 2) return;
        for (int i = first; i < byline; i++)
            if (blocks[i].Role == BlockRole.Body) blocks[i].Be(BlockRole.Standfirst, "plain.standfirst");
        if (blocks[byline].Detail == "clock") blocks[byline].Be(BlockRole.Byline, "plain.byline-date");
    }

    private static void Below(Draft b)
    {
        if (Bylines.IsCredits(b.Text) || (b.Text[0] == '(' && Bylines.Trailing(". " + b.Text) > 0)) b.Be(BlockRole.Byline, "plain.byline-below");
        else b.BeFurniture("plain.below-body", b.Features.Words >= 4 ? "related" : "other");
    }
}
