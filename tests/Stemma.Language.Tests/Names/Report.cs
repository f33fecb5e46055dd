using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Tests.Language.Syntax;
using Stemma.Text;

namespace Stemma.Tests.Language.Names;

/// <summary>A one-block report with its names and entities.</summary>
internal sealed class Report
{
    public Report(string text)
    {
        Reading = Readings.Body(text);
        var (sentences, tokens) = SyntaxStage.Parse(Reading);
        Names = NameStage.Find(Reading, sentences, tokens);
        Entities = EntityStage.Resolve(Reading, sentences, tokens, Names);
    }

    public Reading Reading { get; }
    public Layer<NameSpan> Names { get; }
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>"Minsk=place/city", one for each name, in order.</summary>
    public IEnumerable<string> NamesAndTypes => Names.Select(n => $"{Reading.Slice(n.Span)}={n.Type.ToString().ToLowerInvariant()}{(n.Subtype.Length > 0 ? "/" + n.Subtype : "")}");

    /// <summary>The entity that the words are a mention of, or null.</summary>
    public Entity? Of(string words)
    {
        int at = Reading.Text.IndexOf(words, StringComparison.Ordinal);
        return Entities.FirstOrDefault(e => e.Mentions.Any(m => m.Span == new TextSpan<Article>(at, at + words.Length)));
    }
}
