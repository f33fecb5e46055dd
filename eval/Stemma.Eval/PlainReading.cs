using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval;

/// <summary>A reading whose text is given with its blocks, for gold that comes already cleaned.</summary>
public static class PlainReading
{
    public static Reading Of(string name, string text, IEnumerable<Block> blocks)
    {
        var builder = new TextMap<Source, Article>.Builder();
        builder.Copy(text, 0, text.Length);
        var (article, map) = builder.Build();
        var fetched = new Fetched("gold:" + name, name, "text/plain", default, GivenMetadata.None);
        var metadata = new Metadata(null, null, [], null, new Found<string>("en", null, "gold"), [], []);
        return new(new(fetched, text, "utf-8", new ByteMap("", Encoding.UTF8)), article, map, new Layer<Block>(blocks), metadata);
    }
}
