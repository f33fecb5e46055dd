using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Stemma.Model;

namespace Stemma.Eval.Timex;

/// <summary>A marked time expression: half-open in the document's text.</summary>
public sealed record GoldTimex(int Start, int End, string Type, string Value);

/// <summary>A document whose times are marked, with the day on which it was written.</summary>
public sealed record TimexDocument(string Name, Reading Reading, LocalDate Written, IReadOnlyList<GoldTimex> Gold)
{
    /// <summary>Only what ends before this is marked.</summary>
    public int MarkedUntil { get; init; } = int.MaxValue;

    /// <summary>The line that gives the day of writing, which is not scored.</summary>
    public GoldTimex? OwnDate { get; init; }

    public bool Counts(TimeExpression time) => time.Span.End <= MarkedUntil && !(OwnDate is { } own && time.Span.Start < own.End && own.Start < time.Span.End);

    /// <summary>One quarter of the documents is never looked at: by the hash of their names.</summary>
    public static bool IsHeldBack(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name[(name.LastIndexOf('/') + 1)..]))[0] % 4 == 0;

    /// <summary>TimeML, TIMEX3 inside TEXT, as TimeBank and TempEval-3 come.</summary>
    public static TimexDocument TimeMl(string name, string xml)
    {
        string day = Between(Between(xml, "<DCT>", "</DCT>"), "value=\"", "\"");
        int start = xml.IndexOf('>', xml.IndexOf("<TEXT", StringComparison.Ordinal)) + 1;
        return Inline(name, xml[start..xml.IndexOf("</TEXT>", StringComparison.Ordinal)], Day(day), "TIMEX3", "value");
    }

    /// <summary>TIMEX2 inside TEXT, as WikiWars comes.</summary>
    public static TimexDocument Timex2(string name, string xml)
    {
        string day = Between(Between(xml, "<DATETIME>", "</DATETIME>"), "val=\"", "\"");
        int start = xml.IndexOf("<TEXT>", StringComparison.Ordinal) + 6;
        return Inline(name, xml[start..xml.IndexOf("</TEXT>", StringComparison.Ordinal)], Day(day), "TIMEX2", "val");
    }

    /// <summary>MEANTIME's TIMEX3 over tokens; null when the day of writing is not marked.</summary>
    public static TimexDocument? Meantime(string name, string xml)
    {
        var cat = CatDocument.Parse(name, xml);
        var times = cat.Mentions.Where(m => m.Tag == "TIMEX3").ToList();
        var written = times.Find(m => m["functionInDocument"] == "CREATION_TIME");
        if (written is null || written["value"].Length < 10) return null;
        var (reading, spans) = cat.Read(headline: true);
        GoldTimex Of(CatMention m) => new(spans[m.Tokens[0]].Start, spans[m.Tokens[^1]].End, m["type"], m["value"]);
        int lastMarked = Enumerable.Range(0, cat.Tokens.Count).Last(i => cat.Sentences[i] <= LastMarkedSentence);
        return new(name, reading, Day(written["value"]), [.. times.Where(m => m != written).Select(Of).OrderBy(g => g.Start)]) { MarkedUntil = spans[lastMarked].End, OwnDate = Of(written) };
    }

    private const int LastMarkedSentence = 5; // MEANTIME marks the title and five sentences

    private static LocalDate Day(string value)
    {
        string day = value[..Math.Min(10, value.Length)];
        return LocalDatePattern.Iso.Parse(day.Length == 8 ? $"{day[..4]}-{day[4..6]}-{day[6..]}" : day).GetValueOrThrow();
    }

    private static TimexDocument Inline(string name, string body, LocalDate written, string tag, string valueName)
    {
        var text = new StringBuilder();
        var gold = new List<GoldTimex>();
        var open = new Stack<(int Start, string Tag)>();
        int at = 0;
        for (int mark; (mark = body.IndexOf('<', at)) >= 0;)
        {
            text.Append(WebUtility.HtmlDecode(body[at..mark]));
            at = body.IndexOf('>', mark) + 1;
            string element = body[mark..at];
            if (element.StartsWith('<' + tag, StringComparison.Ordinal)) open.Push((text.Length, element));
            else if (element == $"</{tag}>" && open.TryPop(out var opened)) gold.Add(new(opened.Start, text.Length, Attribute(opened.Tag, "type"), Attribute(opened.Tag, valueName)));
        }
        text.Append(WebUtility.HtmlDecode(body[at..]));
        string all = text.ToString();
        return new(name, PlainReading.Of(name, all, Paragraphs(all)), written, [.. gold.OrderBy(g => g.Start)]);
    }

    private static string Attribute(string tag, string name) => Between(tag, $" {name}=\"", "\"");

    private static string Between(string text, string open, string close)
    {
        int start = text.IndexOf(open, StringComparison.Ordinal);
        if (start < 0) return "";
        start += open.Length;
        return text[start..text.IndexOf(close, start, StringComparison.Ordinal)];
    }

    /// <summary>Paragraphs stand between empty lines.</summary>
    private static IEnumerable<Block> Paragraphs(string text)
    {
        int start = -1, end = 0, breaks = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                breaks += text[i] == '\n' ? 1 : 0;
                continue;
            }
            if (start >= 0 && (i == text.Length || breaks > 1)) yield return new(new(start, end), BlockRole.Body, "gold");
            if (start < 0 || breaks > 1) start = i;
            (breaks, end) = (0, i + 1);
        }
    }
}
