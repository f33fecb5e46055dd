using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Language.Time;

/// <summary>Readings made of plain paragraphs, for tests that need no intake. A paragraph may begin with a role in braces: {caption}.</summary>
internal static class TextReading
{
    public static Reading Of(params string[] paragraphs) => Of([], paragraphs);

    public static Reading Of(IReadOnlyList<DateClue> dates, params string[] paragraphs)
    {
        var blocks = new List<Block>();
        var text = new StringBuilder();
        foreach (string paragraph in paragraphs)
        {
            var (role, words) = Role(paragraph);
            blocks.Add(new(new(text.Length, text.Length + words.Length), role, "test"));
            text.Append(words).Append('\n');
        }
        string all = text.ToString();
        var builder = new TextMap<Source, Article>.Builder();
        builder.Copy(all, 0, all.Length);
        var (reading, map) = builder.Build();
        var fetched = new Fetched("sha256:test", "test.txt", "text/plain", Encoding.UTF8.GetBytes(all), GivenMetadata.None);
        var decoded = new Decoded(fetched, all, "utf-8", new ByteMap(all, Encoding.UTF8));
        return new(decoded, reading, map, new(blocks), new(null, null, [], null, new("en", null, "test"), dates, []));
    }

    private static (BlockRole Role, string Words) Role(string paragraph)
    {
        if (!paragraph.StartsWith('{')) return (BlockRole.Body, paragraph);
        int close = paragraph.IndexOf('}', StringComparison.Ordinal);
        return (Enum.Parse<BlockRole>(paragraph[1..close], ignoreCase: true), paragraph[(close + 1)..]);
    }
}
