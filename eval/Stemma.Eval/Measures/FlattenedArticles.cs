using System.Text;
using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Intake.Html;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Pages of html-fundus.zip flattened to text, a block a line with all their furniture, as crawls give them; English ones apart.
/// Mean token F1 of what is read as the article. A headline is right when it shares most of its words with the gold's title; some gold titles are those of social
/// networks and stand nowhere in the text, so that it is given of all pages and of those where some line has the title.
/// </summary>
public sealed class FlattenedArticles(Part part) : IMeasure
{
    public string Name => part == Part.HeldOut ? "flattened-articles" : $"flattened-articles-{part.ToString().ToLowerInvariant()}";
    public string Gold => "html-fundus.zip";
    public string About => $"body and headline of pages flattened to text, {part} sites";
    public bool InGate => part == Part.HeldOut;

    public IReadOnlyList<Score> Run(GoldSet gold, TextWriter log)
    {
        double all = 0, english = 0;
        int pages = 0, englishPages = 0, headlines = 0, there = 0, found = 0;
        foreach (var page in HtmlGold.Articles(gold).Where(p => p.Part == part))
        {
            string text = Flatten(page);
            var r = ReportReader.Read(new Fetched("sha256:gold", page.Name, "text/plain", Encoding.UTF8.GetBytes(text), GivenMetadata.None)).Reading;
            double f = TokenF1.Of(PageReading.Body(r), string.Join('\n', page.Paragraphs!));
            (all, pages) = (all + f, pages + 1);
            string headline = r?.Metadata.Title?.Value ?? "";
            bool right = IsTitle(headline, page), stands = text.Split('\n').Any(line => IsTitle(line, page));
            headlines += right ? 1 : 0;
            there += stands ? 1 : 0;
            found += stands && right ? 1 : 0;
            if (r?.Metadata.Language.Value == "en") (english, englishPages) = (english + f, englishPages + 1);
            log.WriteLine($"{page.Name}\t{r?.Metadata.Language.Value}\t{f:F2}\t{(right ? "" : $"{(stands ? "" : "not in the text; ")}gold: {page.Title} own: {headline}")}");
        }
        return
        [
            new("body token F1", all / pages), new("body token F1 English", english / Math.Max(1, englishPages)), new("headline", headlines / (double)pages),
            new("gold title stands in the text", there / (double)pages), new("headline where it stands", found / (double)Math.Max(1, there)),
        ];
    }

    private static bool IsTitle(string line, GoldPage page) => line.Length is > 0 and < 1000 && TokenF1.Of(line, page.Title ?? "") > 0.6;

    private static string Flatten(GoldPage page)
    {
        var decoded = Stemma.Intake.Decoding.Decoder.Decode(new Fetched("", page.Name, "text/html", page.Body, GivenMetadata.None));
        return Page.Parse(decoded.Text) is { } parsed ? PageWriter.Write(parsed).Text : "";
    }
}
