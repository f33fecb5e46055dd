using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>Gives each block of a flattened page its role.</summary>
internal static class Roles
{
    /// <summary>The blocks in order, glued ones cut in two, each with a role.</summary>
    public static List<Draft> Give(List<Draft> blocks, string? givenTitle)
    {
        (blocks, int prose, int last) = Body(blocks);
        HeadRoles.Give(blocks, prose, last, givenTitle);
        BodyRoles.Give(blocks, prose, last);
        return CutGlued(blocks);
    }

    /// <summary>Marks what is known to be furniture, cuts glued blocks, and finds where the body's prose begins and ends.</summary>
    internal static (List<Draft> Blocks, int Prose, int Last) Body(List<Draft> blocks)
    {
        MarkFurniture(blocks);
        blocks = Splits.Everywhere(blocks);
        var (first, last) = Region.Find(blocks);
        if (first == last) (first, last) = WithoutProse(blocks);
        (first, last) = TrimCalls(blocks, first, last);
        int prose = first;
        while (prose < last && !blocks[prose].Features.IsProse && blocks[prose].Role != BlockRole.Caption) prose++;
        if (prose == last) prose = first;
        return (blocks, prose, last);
    }

    private static void MarkFurniture(List<Draft> blocks)
    {
        var repeated = blocks.Where(b => !b.Features.IsProse && b.Text.Length < 80).GroupBy(b => b.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var b in blocks)
        {
            if (b.MarkedHeading) continue;
            if (FurniturePhrases.Find(b.Text) is { } hit)
            {
                b.BeFurniture("plain.phrase", hit.Kind);
                b.HeadsForeign = hit.Heads || hit.Kind == "comments";
            }
            else if (repeated.Contains(b.Text) && b.Features.Words <= 6) b.BeFurniture("plain.repeated", "other");
        }
    }

    /// <summary>Without any prose, what is not known to be furniture is the text, if it is a few lines.</summary>
    private static (int, int) WithoutProse(List<Draft> blocks)
    {
        int first = blocks.FindIndex(b => b.Role is null), last = blocks.FindLastIndex(b => b.Role is null) + 1;
        if (first < 0) return (0, 0);
        if (last - first <= 5) blocks[first..last].Where(b => b.Role is null && b.Features.Words > 3).ToList().ForEach(b => b.Be(BlockRole.Body, "plain.only-text"));
        return (first, last);
    }

    /// <summary>Short questions and exclamations at either end are calls to the reader.</summary>
    private static (int, int) TrimCalls(List<Draft> blocks, int first, int last)
    {
        while (last - first > 1 && IsCall(blocks[last - 1])) last--;
        while (last - first > 1 && IsCall(blocks[first])) first++;
        return (first, last);
    }

    private static bool IsCall(Draft b) => b.Role == BlockRole.Furniture || (b.Role is null && b.Features.Words < 8 && b.Text[^1] is '?' or '!');

    private static List<Draft> CutGlued(List<Draft> blocks)
    {
        int first = blocks.FindIndex(b => b.Role == BlockRole.Body), last = blocks.FindLastIndex(b => b.Role == BlockRole.Body);
        if (first < 0) return blocks;
        blocks = [.. blocks[..last], .. Splits.TrailingAuthor(blocks[last]), .. blocks[(last + 1)..]];
        var opening = blocks.Select((b, i) => (b, i)).Where(x => x.b.Role is BlockRole.Body or BlockRole.Standfirst).Take(2).Select(x => x.i).ToList();
        foreach (int i in opening)
            if (Splits.Dateline(blocks[i]).ToList() is { Count: > 1 } parts) return [.. blocks[..i], .. parts, .. blocks[(i + 1)..]];
        return blocks;
    }
}
