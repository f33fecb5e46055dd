using System.Security.Cryptography;
using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Events;

/// <summary>Small analyses made by hand: a headline, body lines as sentences, and what layers a test adds.</summary>
internal static class Reports
{
    public static Reading Reading(string path, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        var fetched = new Fetched("sha256:" + Convert.ToHexStringLower(SHA256.HashData(body)), path, "text/plain", body, GivenMetadata.None);
        var map = new TextMap<Source, Article>.Builder();
        map.Copy(text, 0, text.Length);
        var (article, back) = map.Build();
        var metadata = new Metadata(null, null, [], null, new Found<string>("en", null, "test"), [], []);
        return new(new Decoded(fetched, text, "utf-8", new ByteMap(text, Encoding.UTF8)), article, back, new Layer<Block>(Blocks(text)), metadata);
    }

    public static Analysis Analysis(string path, string text)
    {
        var reading = Reading(path, text);
        var sentences = reading.Blocks.Select(b => new Sentence(b.Span, 0, 0, b));
        return Model.Analysis.Without(reading, "", Written.Unknown) with { Sentences = new Layer<Sentence>(sentences) };
    }

    private static IEnumerable<Block> Blocks(string text)
    {
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0) yield return new(new(at, at + line.Length), at == 0 ? BlockRole.Headline : BlockRole.Body, "test");
            at += line.Length + 1;
        }
    }
}
