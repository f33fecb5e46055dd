using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval;

/// <summary>A gold text that is clean already, as a reading: its first line the headline, each other line a paragraph. What furniture is, is measured elsewhere.</summary>
public static class Paragraphs
{
    public static Reading Read(string name, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        var fetched = new Fetched("sha256:" + name, name, "text/plain", body, GivenMetadata.None);
        var builder = new TextMap<Source, Article>.Builder();
        builder.Copy(text, 0, text.Length);
        var (reading, map) = builder.Build();
        var metadata = new Metadata(null, null, [], null, new Found<string>("en", null, "gold"), [], []);
        return new(new Decoded(fetched, text, "utf-8", new ByteMap(text, Encoding.UTF8)), reading, map, new(Blocks(text)), metadata);
    }

    private static IEnumerable<Block> Blocks(string text)
    {
        int start = 0;
        bool first = true;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r')) continue;
            if (!string.IsNullOrWhiteSpace(text[start..i])) yield return new(new(start, i), first && i - start < 200 ? BlockRole.Headline : BlockRole.Body, "gold");
            first &= string.IsNullOrWhiteSpace(text[start..i]);
            start = i + 1;
        }
    }
}
