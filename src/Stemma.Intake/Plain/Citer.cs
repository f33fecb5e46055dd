using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>Values found in the reading text of one report, with the words that they stand on.</summary>
internal sealed class Citer(string report, string text, TextMap<Source, Article> map)
{
    public string Text(TextSpan<Article> span) => text[span.Start..span.End];

    public Found<string> Found(TextSpan<Article> span, string rule) => new(Text(span), Evidence(span), rule);

    public DateClue Date(DateClueKind kind, DateBounds bounds, TextSpan<Article> span, string rule) => new(kind, bounds, Text(span), Evidence(span), rule);

    private Evidence? Evidence(TextSpan<Article> span) => map.Back(span) is { } source ? new Evidence(report, source) : null;
}
