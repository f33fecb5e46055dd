using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>A block on its way to its role. Mutable only inside one call of a reader.</summary>
internal sealed class Draft(TextSpan<Article> span, string text, LineFeatures? features = null)
{
    public TextSpan<Article> Span { get; } = span;
    public string Text { get; } = text;
    public LineFeatures Features { get; } = features ?? LineFeatures.Of(text);

    /// <summary>A heading that the format itself marks as one (a markdown #).</summary>
    public bool MarkedHeading { get; init; }

    /// <summary>It heads a list of other articles or of comments.</summary>
    public bool HeadsForeign { get; set; }

    public BlockRole? Role { get; private set; }
    public string Rule { get; private set; } = "";
    public string Detail { get; private set; } = "";

    public void Be(BlockRole role, string rule, string detail = "") => (Role, Rule, Detail) = (role, rule, detail);

    public void BeFurniture(string rule, string detail) => Be(BlockRole.Furniture, rule, detail);

    /// <summary>A part of this block, cut off because it has a role of its own. Offsets count in <see cref="Text"/>.</summary>
    public Draft Part(int start, int end) => new(new(Span.Start + start, Span.Start + end), Text[start..end]);
}
