using System.Buffers;
using AngleSharp.Dom;
using Stemma.Intake.Plain;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Ancestors that say something of a block.</summary>
[Flags]
internal enum Within
{
    None = 0, Nav = 1, Header = 2, Footer = 4, Aside = 8, Article = 16, Main = 32, Form = 64, Figure = 128, Quote = 256, Table = 512, List = 1024, Section = 2048, Link = 4096, Button = 8192, Hidden = 16384, ItemBody = 32768,
}

/// <summary>A block of a page as it was laid out, before it has a role.</summary>
/// <param name="Element">The nearest block-level element.</param>
/// <param name="Near">Hints of the three nearest elements; <paramref name="Far"/> those of all others above.</param>
/// <param name="Article">Ordinal of the nearest <c>article</c> element around it; 0 when there is none.</param>
/// <param name="Kind">Equal for blocks of one tag and classes, in a parent of one tag and classes.</param>
/// <param name="Anchors">Links that begin in it.</param>
/// <param name="Path">Equal for blocks inside the same elements, classes aside.</param>
/// <param name="Container">The nearest block-level element, as what it holds.</param>
internal sealed record PageBlock(TextSpan<Article> Span, string Text, IElement Element, Within Within, ulong Near, ulong Far, int Depth, int LinkChars, int Links, int Article, uint Kind, uint Path, Container Container, IReadOnlyList<IElement> Anchors)
{
    public LineFeatures Features { get; } = LineFeatures.Of(Text);
    public Container Parent => Container.Outer;
    public bool IsProse => Features.IsProse && LinkShare < 0.5;

    /// <summary>It speaks of cookies or of consent to them.</summary>
    public bool IsOnConsent { get; } = Text.AsSpan().ContainsAny(ConsentWords);

    private static readonly SearchValues<string> ConsentWords =
        SearchValues.Create(["cookie", "consent", "gdpr", "dsgvo", "ccpa", "opt-out", "opt out", "datenschutz", "einwillig", "données personnelles", "personal data", "datos personales", "dati personali", "privacy policy"], StringComparison.OrdinalIgnoreCase);

    public string Tag => Element.LocalName;
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1.0, LinkChars / (double)Text.Length);
    public FurniturePhrases.Hit? KnownFurniture { get; } = FurniturePhrases.Find(Text);
}
