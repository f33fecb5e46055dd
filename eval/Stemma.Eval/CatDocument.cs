using System.Text;
using System.Xml.Linq;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval;

/// <summary>A mention marked in a document: its tag (EVENT_MENTION, ACTION_OCCURRENCE, …), the indices of its tokens, its attributes.</summary>
public sealed record CatMention(string Tag, IReadOnlyList<int> Tokens, IReadOnlyDictionary<string, string> Attributes)
{
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");
}

/// <summary>A document in the XML of the CAT annotation tool, as MEANTIME and ECB+ come in.</summary>
/// <param name="Sentences">For each token the number of its sentence, as given.</param>
public sealed record CatDocument(string Name, IReadOnlyList<string> Tokens, IReadOnlyList<int> Sentences, IReadOnlyList<CatMention> Mentions)
{
    public static CatDocument Parse(string name, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        var tokens = root.Elements("token").ToList();
        var index = tokens.Select((t, i) => (Id: (string)t.Attribute("t_id")!, i)).ToDictionary(t => t.Id, t => t.i, StringComparer.Ordinal);
        var mentions = root.Element("Markables")!.Elements()
            .Select(m => new CatMention(m.Name.LocalName, [.. m.Elements("token_anchor").Select(a => index[(string)a.Attribute("t_id")!])],
                m.Attributes().ToDictionary(a => a.Name.LocalName, a => a.Value, StringComparer.Ordinal)))
            .Where(m => m.Tokens.Count > 0);
        return new(name, [.. tokens.Select(t => t.Value)], [.. tokens.Select(t => (int)t.Attribute("sentence")!)], [.. mentions]);
    }

    /// <summary>The document as running text, and where each token stands in it.</summary>
    /// <param name="headline">The first sentence is a headline and a block of its own.</param>
    public (Reading Reading, IReadOnlyList<TextSpan<Article>> Spans) Read(bool headline)
    {
        var text = new StringBuilder();
        var spans = new TextSpan<Article>[Tokens.Count];
        int headEnd = 0;
        for (int i = 0; i < Tokens.Count; i++)
        {
            bool breaks = headline && i > 0 && headEnd == 0 && Sentences[i] != Sentences[0];
            if (breaks) headEnd = text.Length;
            if (i > 0) text.Append(breaks ? "\n" : Glued(i) ? "" : " ");
            int start = text.Length;
            text.Append(Printed(Tokens[i]));
            spans[i] = new(start, text.Length);
        }
        text.Append('\n');
        var blocks = new List<Block> { new(new(headEnd == 0 ? 0 : headEnd + 1, text.Length - 1), BlockRole.Body, "gold") };
        if (headEnd > 0) blocks.Add(new(new(0, headEnd), BlockRole.Headline, "gold"));
        return (PlainReading.Of(Name, text.ToString(), blocks), spans);
    }

    private bool Glued(int i) =>
        Tokens[i] is "." or "," or ";" or ":" or "?" or "!" or ")" or "'s" or "n't" or "'re" or "'ve" or "'ll" or "'" or "''" or "%" || Tokens[i - 1] is "(" or "``" or "$";

    private static string Printed(string token) => token is "``" or "''" ? "\"" : token;
}
