using System.Text;
using Stemma.Eval.Html;
using Stemma.Intake;
using Stemma.Intake.Html;
using Stemma.Model;

namespace Stemma.Eval.Measures;

/// <summary>
/// Pages of html-fundus.zip flattened to text, a block a line with all their furniture, as crawls give them; English ones apart.
/// Mean token F1 of what is read as the article.
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
        int pages = 0, englishPages = 0, headlines = 0;
        foreach (var page in HtmlGold.Articles(gold).Where(p => p.Part == part))
        {
            var r = ReportReader.Read(new Fetched("sha256:gold", page.Name, "text/plain", Encoding.UTF8.GetBytes(Flatten(page)), GivenMetadata.None)).Reading;
            double f = TokenF1.Of(PageReading.Body(r), string.Join('\n', page.Paragraphs!));
            (all, pages) = (all + f, pages + 1);
            string headline = r?.Metadata.Title?.Value ?? "";
            bool right = headline.Length > 0 && TokenF1.Of(headline, page.Title ?? "") > 0.6;
            headlines += right ? 1 : 0;
            if (r?.Metadata.Language.Value == "en") (english, englishPages) = (english + f, englishPages + 1);
            log.WriteLine($"{page.Name}\t{r?.Metadata.Language.Value}\t{f:F2}\t{(right ? "" : $"gold: {page.Title} own: {headline}")}");
        }
        return [new("body token F1", all / pages), new("body token F1 English", english / Math.Max(1, englishPages)), new("headline", headlines / (double)pages)];
    }

    private static string Flatten(GoldPage page)
    {
        var decoded = Stemma.Intake.Decoding.Decoder.Decode(new Fetched("", page.Name, "text/html", page.Body, GivenMetadata.None));
        return Page.Parse(decoded.Text) is { } parsed ? PageWriter.Write(parsed).Text : "";
    }
}
