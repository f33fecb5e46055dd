using System.Text;
using Stemma.Dossiers.Json;
using Stemma.Language;
using Stemma.Language.Syntax;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <summary>One analysis in the format that was asked for.</summary>
public static class AnnotationFormats
{
    public const string Jsonl = "jsonl", Conllu = "conllu", TimeMl = "timeml";

    public static readonly string[] All = [Jsonl, Conllu, TimeMl];

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
