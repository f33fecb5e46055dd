using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Dossiers.Fixture;

/// <summary>Makes a report by hand from blocks of text. Places are named by their words, so a fixture reads like what it says.</summary>
internal sealed class ReportBuilder(string id, string path)
{
    private readonly StringBuilder _source = new();
    private readonly List<(int At, int Length, BlockRole Role, string Detail)> _blocks = [];
    private readonly List<Entity> _entities = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<TimeExpression> _times = [];
    private readonly List<Quotation> _quotations = [];
    private readonly List<EventMention> _events = [];
    private readonly List<Claim> _claims = [];
    private Reading? _reading;

    public string Id => id;
    public string Title { get; set; } = "";
    public string Site { get; set; } = "";
    public string Url { get; set; } = "";
    public string NotAnalysed { get; set; } = "";
    public Func<Written> Written { get; set; } = () => Stemma.Model.Written.Unknown;
    public Reading Reading => _reading ??= Read();

    /// <summary>Characters that stand in the source and not in the reading text.</summary>
    public ReportBuilder Hidden(string text)
    {
        _source.Append(text);
        return this;
    }

    public ReportBuilder Block(BlockRole role, string text, string detail = "")
    {
        _blocks.Add((_source.Length, text.Length, role, detail));
        _source.Append(text).Append('\n');
        return this;
    }

    public ReportBuilder Body(string text) => Block(BlockRole.Body, text);

    public TextSpan<Article> At(string words, int nth = 0)
    {
        int at = -1;
        for (int i = 0; i <= nth; i++) at = Reading.Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"'{words}' does not stand in {path}", nameof(words)) : new(at, at + words.Length);
    }

    public Evidence Cite(string words, int nth = 0) => Reading.Cite(At(words, nth));

    public ReportBuilder Name(string dossierId, EntityType type, string name, params string[] forms)
    {
        string local = $"e{_entities.Count + 1}";
        var mentions = forms.Prepend(name).Distinct(StringComparer.Ordinal).SelectMany(f => Every(f).Select(s => new Mention(s, MentionKind.Name, local))).OrderBy(m => m.Span).ToList();
        _entities.Add(new(local, type, "", name, [], mentions, []));
        _ids[local] = dossierId;
        return this;
    }

    public ReportBuilder Time(string words, string value)
    {
        _times.Add(new(At(words), TimexType.Date, value, "", DateBounds.Unknown, TimeRelation.At, []));
        return this;
    }

    public ReportBuilder Quote(QuotationKind kind, string content, string cue, string speaker)
    {
        var spans = new[] { At(content), At(cue), At(speaker) };
        _quotations.Add(new(spans[0].Cover(spans[1]).Cover(spans[2]), kind, [spans[0]], spans[1],
            Answer<Speaker>.Of(new(spans[2], ""), Certainty.High), Answer<Speaker>.None, "test.quotation"));
        return this;
    }

    public ReportBuilder Happening(string trigger, string type, Factuality status, bool focal = true)
    {
        var span = At(trigger);
        _events.Add(new($"v{_events.Count + 1}", span, span, type, trigger, [], Answer<string>.None, Answer<DateBounds>.None, null, status, Polarity.Positive, focal, []));
        return this;
    }

    public ReportBuilder Claiming(string clause, Factuality factuality = Factuality.Happened)
    {
        _claims.Add(new($"c{_claims.Count + 1}", At(clause), "", null, "say", "", [], [], [], factuality, Polarity.Positive, "", "test.claim"));
        return this;
    }

    public DossierReport Build()
    {
        var written = Written();
        var analysis = NotAnalysed.Length > 0
            ? Analysis.Without(Reading, NotAnalysed, written)
            : new Analysis(Reading, "", Sentences(), Layer<Token>.Empty, _entities, new(_times), written, new(_quotations), new(_events), new(_claims));
        double furniture = Reading.Blocks.Where(b => b.IsFurniture).Sum(b => b.Span.Length) / (double)Math.Max(1, Reading.Text.Length);
        return new(id, analysis, Title, written, furniture, _ids);
    }

    private Layer<Sentence> Sentences() => new(Reading.Blocks.Where(b => b.IsProse).Select(b => new Sentence(b.Span, 0, 0, b)));

    private IEnumerable<TextSpan<Article>> Every(string words)
    {
        for (int at = Reading.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Reading.Text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            yield return new(at, at + words.Length);
    }

    private Reading Read()
    {
        string source = _source.ToString();
        byte[] body = Encoding.UTF8.GetBytes(source);
        var text = new TextMap<Source, Article>.Builder();
        var blocks = new List<Block>();
        foreach (var (at, length, role, detail) in _blocks)
        {
            blocks.Add(new(new(text.Length, text.Length + length), role, "test.block", detail));
            text.Copy(source, at, length);
            text.Insert("\n");
        }
        var (article, map) = text.Build();
        var fetched = new Fetched("sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)), path, "text/plain", body, GivenMetadata.None);
        var decoded = new Decoded(fetched, source, "utf-8", new ByteMap(source, Encoding.UTF8));
        return new(decoded, article, map, new(blocks), About());
    }

    private Metadata About() => new(
        Title.Length > 0 ? new(Title, null, "test.title") : null, Site.Length > 0 ? new(Site, null, "test.site") : null, [], Url.Length > 0 ? new(Url, null, "test.url") : null,
        new(NotAnalysed.Length > 0 ? "pt" : "en", null, "test.language"), [], []);

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);
}
