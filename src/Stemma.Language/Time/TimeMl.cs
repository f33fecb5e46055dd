using System.Globalization;
using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>
/// An analysis as TimeML 1.2.1, in the shape that the TempEval-3 scorer reads: DOCID, DCT, TEXT with TIMEX3 and EVENT in place and never one inside the other,
/// MAKEINSTANCE with tense, aspect, polarity, modality and part of speech, TLINK. That scorer refuses a document whose text is not the gold's, so the text is
/// the report's own decoded text, every character kept; of a page in HTML it is the reading text.
/// </summary>
public static class TimeMl
{
    private sealed record Mark(int Start, int End, string Open, string Close);

    public static string Write(Analysis analysis)
    {
        bool plain = analysis.Reading.Decoded.Fetched.MediaType != "text/html";
        string text = plain ? analysis.Reading.Decoded.Text : analysis.Reading.Text;
        var events = analysis.Events.Where(e => !e.Trigger.IsEmpty).DistinctBy(e => e.Trigger).ToList();
        var xml = new StringBuilder();
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n");
        xml.Append("<DOCID>").Append(Escape(DocId(analysis.Reading.Path))).Append("</DOCID>\n\n").Append(CreationTime(analysis.Written)).Append("\n\n<TEXT>");
        Body(xml, text, [.. Marks(analysis, events, plain).OrderBy(m => m.Start).ThenByDescending(m => m.End)]);
        xml.Append("</TEXT>\n\n");
        foreach (string range in Ranges(analysis.Times)) xml.Append(range);
        for (int i = 0; i < events.Count; i++) xml.Append(TimeMlInstance.Of(analysis, events[i], i + 1));
        foreach (string link in TimeMlLinks.Of(analysis, events)) xml.Append(link);
        return xml.Append("\n</TimeML>\n").ToString();
    }

    private static string DocId(string path)
    {
        string name = path[(path.LastIndexOfAny(['/', '!', '#']) + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static string CreationTime(Written written)
    {
        string value = written.Bounds.IsDay ? written.Bounds.ToString() : written.Value.Length > 0 ? written.Value : "XXXX-XX-XX";
        return $"<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{value}\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">{value}</TIMEX3></DCT>";
    }

    private static IEnumerable<Mark> Marks(Analysis analysis, List<EventMention> events, bool plain)
    {
        for (int i = 0; i < analysis.Times.Count; i++)
            if (Place(analysis.Reading, analysis.Times[i].Span, plain) is var (start, end)) yield return new(start, end, Timex(analysis.Times[i], i + 1), "</TIMEX3>");
        for (int i = 0; i < events.Count; i++)
            if (Place(analysis.Reading, events[i].Trigger, plain) is var (start, end)) yield return new(start, end, $"<EVENT eid=\"e{i + 1}\" class=\"OCCURRENCE\">", "</EVENT>");
    }

    private static (int Start, int End)? Place(Reading reading, TextSpan<Article> span, bool plain) =>
        !plain ? (span.Start, span.End) : reading.Map.Back(span) is { } back ? (back.Start, back.End) : null;

    private static string Timex(TimeExpression time, int number)
    {
        string mod = time.Mod.Length == 0 ? "" : $" mod=\"{time.Mod}\"";
        bool function = time.Anchor is not null;
        bool length = time.Type == TimexType.Duration;
        return string.Create(CultureInfo.InvariantCulture,
            $"<TIMEX3 tid=\"t{number}\" type=\"{time.Type.ToString().ToUpperInvariant()}\" value=\"{Escape(time.Value)}\"{mod} temporalFunction=\"{(function ? "true" : "false")}\" functionInDocument=\"NONE\"{Point("anchorTimeID", time.Anchor)}{Point("beginPoint", length ? time.Begin : null)}{Point("endPoint", length ? time.End : null)}>");
    }

    /// <summary>The own day is t0, the first expression t1.</summary>
    private static string Point(string name, TimePoint? point) => point is { Index: var i } ? $" {name}=\"t{i + 1}\"" : "";

    /// <summary>The length between the two ends of each range, which no words of their own name: empty TIMEX3 after the text (TimeML 1.2.1, 2.2.2.2).</summary>
    private static IEnumerable<string> Ranges(IReadOnlyList<TimeExpression> times)
    {
        int number = times.Count;
        for (int i = 0; i < times.Count; i++)
        {
            if (times[i] is not { Type: not TimexType.Duration, End: { Index: >= 0 and var last } } first) continue;
            yield return $"<TIMEX3 tid=\"t{++number}\" type=\"DURATION\" value=\"{Between(first, times[last])}\" temporalFunction=\"true\" functionInDocument=\"NONE\" beginPoint=\"t{i + 1}\" endPoint=\"t{last + 1}\"/>\n";
        }
    }

    /// <summary>In the unit that both ends have: "from 2014 to 2018" is P4Y; PXD when they have none.</summary>
    private static string Between(TimeExpression first, TimeExpression last)
    {
        if (first.Bounds.From is not { } from || last.Bounds.From is not { } to || to < from) return "PXD";
        return (first.Value.Length, last.Value.Length) switch
        {
            (4, 4) => $"P{to.Year - from.Year}Y",
            (7, 7) when !first.Value.Contains('Q', StringComparison.Ordinal) => $"P{((to.Year - from.Year) * 12) + to.Month - from.Month}M",
            _ => string.Create(CultureInfo.InvariantCulture, $"P{NodaTime.Period.DaysBetween(from, to)}D"),
        };
    }

    /// <summary>Marks never overlap in part: one that would is left out.</summary>
    private static void Body(StringBuilder xml, string text, List<Mark> marks)
    {
        int at = 0;
        foreach (var mark in marks)
        {
            if (mark.Start < at) continue;
            xml.Append(Escape(text[at..mark.Start])).Append(mark.Open).Append(Escape(text[mark.Start..mark.End])).Append(mark.Close);
            at = mark.End;
        }
        xml.Append(Escape(text[at..]));
    }

    /// <summary>XML 1.0 text; characters that XML cannot hold become U+FFFD.</summary>
    private static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair) clean.Append(c).Append(text[++i]);
            else clean.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\t' or '\n' or '\r' => c.ToString(), _ when c < ' ' || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' => "\uFFFD", _ => c.ToString() });
        }
        return clean.ToString();
    }
}
