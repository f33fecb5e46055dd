using Stemma.Intake.Files;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Intake.Plain;

/// <summary>Plain text, markdown, and pages flattened to text with their furniture still in them, to a reading.</summary>
internal static class PlainReader
{
    public static Reading Read(Decoded decoded)
    {
        string source = decoded.Text;
        var (text, map, drafts) = Write(source, decoded.Fetched.MediaType == MediaTypes.Markdown);
        var roles = Roles.Give(drafts, decoded.Fetched.Given.Title);
        var (article, back, blocks) = Recut.Write(source, map, text, roles);
        return new(decoded, article, back, blocks, PlainMetadata.Read(decoded.Fetched, article, back, blocks));
    }

    /// <summary>The blocks of a text, before they have roles.</summary>
    internal static List<Draft> Blocks(string source) => Write(source, markdown: false).Drafts;

    /// <summary>Writes each block once, so that its features can be seen before it is cut and given a role.</summary>
    private static (string Text, TextMap<Source, Article> Map, List<Draft> Drafts) Write(string source, bool markdown)
    {
        var to = new TextMap<Source, Article>.Builder();
        var spans = new List<(TextSpan<Article> Span, bool Heading)>();
        foreach (var lines in Lines.Blocks(source))
        {
            int start = to.Length;
            int mark = Markdown.Heading(source, lines[0]);
            bool isMark = markdown || mark > 0;
            for (int i = 0; i < lines.Count; i++)
            {
                if (i > 0) to.Replace(lines[i - 1].End, lines[i].Start - lines[i - 1].End, " ");
                var line = i == 0 ? new(lines[i].Start + mark, lines[i].End) : lines[i];
                if (isMark) Markdown.Write(to, source, line);
                else Normalizer.Write(to, source, line);
            }
            if (to.Length > start) spans.Add((new(start, to.Length), mark > 0));
        }
        var (text, map) = to.Build();
        return (text, map, [.. spans.Select(s => new Draft(s.Span, text[s.Span.Start..s.Span.End]) { MarkedHeading = s.Heading })]);
    }
}
