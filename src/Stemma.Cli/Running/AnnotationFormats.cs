using System.Text;
using Stemma.Dossiers;
using Stemma.Dossiers.Json;
using Stemma.Language;
using Stemma.Language.Syntax;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <summary>One analysis in the format that was asked for.</summary>
public static class AnnotationFormats
{
    public const string Jsonl = "jsonl", Conllu = "conllu", TimeMl = "timeml", Reading = "reading", PlainText = "text", Markdown = "markdown";

    public static readonly string[] All = [Jsonl, Conllu, TimeMl, Reading, PlainText, Markdown];

    /// <summary>Formats that show a report as it is read; no analysis is made for them.</summary>
    public static bool IsReadingOnly(string format) => format is Reading or PlainText or Markdown;

    /// <summary>A reading in one of those formats.</summary>
    public static byte[] Write(Model.Reading reading, Problem? problem, string format) => format switch
    {
        Reading => ReadingJson.WriteLine(reading, problem),
        Markdown => Encoding.UTF8.GetBytes(Harmless(ArticleText.Markdown(reading))),
        _ => Encoding.UTF8.GetBytes(Harmless(ArticleText.Plain(reading))),
    };

    /// <summary>What a terminal would obey is left out.</summary>
    private static string Harmless(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.Contains('\u001B', StringComparison.Ordinal) ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\n')) : text;

    public static byte[] Write(Analysis analysis, string format) => format switch
    {
        Conllu => Text(to => ConlluWriter.Write(analysis, to)),
        TimeMl => Encoding.UTF8.GetBytes(Language.Time.TimeMl.Write(analysis)),
        _ => AnnotationJson.WriteLine(analysis),
    };

    /// <summary>A document whose words and sentences were given; as CoNLL-U it keeps its own lines and comments.</summary>
    public static byte[] Write(ConlluDocument document, string format)
    {
        var (sentences, tokens) = document.Parse();
        var analysis = Analyzer.Analyze(document.Reading, sentences, tokens);
        return format == Conllu ? Text(to => document.Write(analysis.Tokens, analysis.Entities, to)) : Write(analysis, format);
    }

    private static byte[] Text(Action<TextWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var to = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) write(to);
        return bytes.ToArray();
    }
}
