using Decoder = Stemma.Intake.Decoding.Decoder;
using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Intake.Html;
using Stemma.Intake.Plain;
using Stemma.Model;

namespace Stemma.PageBench;

/// <summary>One way to read a page, or a part of one.</summary>
internal sealed record Way(string Name, Action<GoldPage> Read);

internal static class Ways
{
    public static readonly IReadOnlyList<Way> All =
    [
        new("decode", p => Decode(p)),
        new("  + parse (AngleSharp)", p => Parse(p)),
        new("  + blocks", p => PageWriter.Write(Parse(p)!)),
        new("  + vectors", p => Vectors(p)),
        new("  + roles", p => Roles(p)),
        new("whole reading", p => ReportReader.Read(Fetched(p))),
        new("SmartReader", p => new SmartReader.Reader(p.Url, System.Text.Encoding.UTF8.GetString(p.Body)).GetArticle()),
    ];

    private static Fetched Fetched(GoldPage p) => new("sha256:bench", p.Name, "text/html", p.Body, new GivenMetadata(Url: p.Url));

    private static Decoded Decode(GoldPage p) => Decoder.Decode(Fetched(p));

    private static Page? Parse(GoldPage p) => Page.Parse(Decode(p).Text);

    private static void Vectors(GoldPage p)
    {
        var page = Parse(p)!;
        var blocks = PageWriter.Write(page).Blocks;
        BlockVectors.Of(blocks, new PageTotals(blocks, PageTitle.Declared(page)));
    }

    private static void Roles(GoldPage p)
    {
        var page = Parse(p)!;
        var (text, map, blocks) = PageWriter.Write(page);
        var drafts = PageRoles.Give(blocks, PageDeclarations.Read(page, Fetched(p)));
        Recut.Write(page.Source, map, text, drafts);
    }
}
