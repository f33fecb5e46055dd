using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Language.Syntax;

/// <summary>Readings made by hand: one block for each given text.</summary>
internal static class Readings
{
    public static Reading Of(params (string Text, BlockRole Role)[] blocks)
    {
        var builder = new TextMap<Source, Article>.Builder();
        string source = string.Concat(blocks.Select(b => b.Text + "\n"));
        var spans = new List<Block>();
        int at = 0;
        foreach (var (text, role) in blocks)
        {
            spans.Add(new(new(at, at + text.Length), role, "test"));
            at += text.Length + 1;
        }
        builder.Copy(source, 0, source.Length);
        var (reading, map) = builder.Build();
        var fetched = new Fetched("sha256:test", "test.txt", "text/plain", default, GivenMetadata.None);
        var metadata = new Metadata(null, null, [], null, new Found<string>("en", null, "test"), [], []);
        return new(new(fetched, source, "utf-8", new ByteMap("", Encoding.UTF8)), reading, map, new Layer<Block>(spans), metadata);
    }

    public static Reading Body(string text) => Of((text, BlockRole.Body));
}
