using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>Cuts blocks in two where something with a role of its own is glued to them.</summary>
internal static partial class Splits
{
    /// <summary>Credits off captions, and labels such as "Original title:" off headlines. Looked for in every block.</summary>
    public static List<Draft> Everywhere(List<Draft> blocks)
    {
        var parts = new List<Draft>(blocks.Count);
        foreach (var block in blocks)
        {
            if (block.Role is null && TitleLabel().Match(block.Text) is { Success: true } label) parts.AddRange(Label(block, label.Length));
            else if (block.Role is null && Captions.IsCredit(block.Text)) parts.Add(Credit(block));
            else if (block.Role is null && Captions.CreditStart(block.Text) is var credit and >= 0) parts.AddRange(Caption(block, credit));
            else parts.Add(block);
        }
        return parts;
    }

    private static IEnumerable<Draft> Label(Draft block, int length)
    {
        var label = block.Part(0, TrimEnd(block.Text, length));
        label.BeFurniture("plain.title-label", "other");
        yield return label;
        var title = block.Part(length, block.Text.Length);
        yield return new Draft(title.Span, title.Text) { MarkedHeading = true };
    }

    private static IEnumerable<Draft> Caption(Draft block, int credit)
    {
        int end = TrimEnd(block.Text, credit);
        if (end > 0 && block.Text[end - 1] is '(' or '[') end = TrimEnd(block.Text, end - 1);
        if (end > 0)
        {
            var caption = block.Part(0, end);
            caption.Be(BlockRole.Caption, credit < block.Text.Length ? "plain.caption-credit" : "plain.caption-pose");
            yield return caption;
        }
        if (credit < block.Text.Length) yield return Credit(block.Part(credit, block.Text.Length));
    }

    private static Draft Credit(Draft block)
    {
        block.BeFurniture("plain.credit", "credit");
        return block;
    }

    /// <summary>A dateline off the first paragraph of the body.</summary>
    public static IEnumerable<Draft> Dateline(Draft block)
    {
        int from = Datelines.Find(block.Text);
        if (from == 0) return [block];
        var dateline = block.Part(0, TrimEnd(block.Text, from));
        dateline.Be(BlockRole.Dateline, "plain.dateline");
        var rest = block.Part(from, block.Text.Length);
        rest.Be(block.Role!.Value, block.Rule, block.Detail);
        return [dateline, rest];
    }

    /// <summary>A name in brackets off the last paragraph of the body.</summary>
    public static IEnumerable<Draft> TrailingAuthor(Draft block)
    {
        int from = Bylines.Trailing(block.Text);
        if (from <= 0) return [block];
        var rest = block.Part(0, TrimEnd(block.Text, from));
        rest.Be(block.Role!.Value, block.Rule, block.Detail);
        var author = block.Part(from, block.Text.Length);
        author.Be(BlockRole.Byline, "plain.byline-trailing");
        return [rest, author];
    }

    private static int TrimEnd(string text, int end)
    {
        while (end > 0 && text[end - 1] == ' ') end--;
        return end;
    }

    [GeneratedRegex(@"^(?:[Oo]riginal [Tt]itle|[Oo]riginal [Hh]eadline|[Tt]itle|TITLE|[Hh]eadline|HEADLINE)\s*[:：]\s*(?=\S)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex TitleLabel();
}
