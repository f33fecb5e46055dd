using System.Net;
using System.Text;
using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Gold articles of html-fundus.zip as feeds carry them: a fragment of paragraphs with nothing around it, its title beside it. Nothing of it is furniture,
/// so what is not read is lost.
/// </summary>
public sealed class FeedTexts(Part part) : IMeasure
{
    public string Name => part == Part.HeldOut ? "feed-texts" : $"feed-texts-{part.ToString().ToLowerInvariant()}";
    public string Gold => "html-fundus.zip";
    public string About => $"bodies of articles as fragments in a feed, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        double html = 0, text = 0;
        int pages = 0;
        foreach (var page in HtmlGold.Articles(gold).Where(p => p.Part == part))
        {
            double marked = Read(page, "text/html", string.Concat(page.Paragraphs!.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>\n")));
            double plain = Read(page, "text/plain", string.Join("\n\n", page.Paragraphs!));
            if (marked < 0.99 || plain < 0.99) log.WriteLine($"{page.Name}\t{marked:F2}\t{plain:F2}");
            (html, text, pages) = (html + marked, text + plain, pages + 1);
        }
        return [new("body token F1", html / pages), new("body token F1 without markup", text / pages)];
    }

    private static double Read(GoldPage page, string type, string body)
    {
        var fetched = new Fetched("sha256:gold", page.Name, type, Encoding.UTF8.GetBytes(body), new GivenMetadata(Title: page.Title, Charset: "utf-8"));
        return TokenF1.Of(PageReading.Body(ReportReader.Read(fetched).Reading), string.Join('\n', page.Paragraphs!));
    }
}
