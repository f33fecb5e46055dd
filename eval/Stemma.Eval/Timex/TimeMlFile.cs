using System.Xml;
using System.Xml.Linq;

namespace Stemma.Eval.Timex;

/// <summary>An EVENT with what its MAKEINSTANCE says.</summary>
public sealed record TimeMlEvent(int Start, int End, string Class, string Tense, string Aspect, string Polarity);

/// <summary>What the TempEval-3 scorer takes from a TimeML file: the text inside TEXT, the TIMEX3 and EVENT that stand in it, and the day of writing (DCT).</summary>
public sealed record TimeMlFile(string Text, string Written, IReadOnlyList<GoldTimex> Times, IReadOnlyList<TimeMlEvent> Events)
{
    /// <exception cref="XmlException">It is no XML.</exception>
    public static TimeMlFile Parse(string xml)
    {
        var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
        var text = root.Element("TEXT") ?? throw new XmlException("no TEXT");
        var marks = new List<(XElement Element, int Start, int End)>();
        Walk(text, 0, marks);
        var instances = root.Elements("MAKEINSTANCE").DistinctBy(m => Said(m, "eventID")).ToDictionary(m => Said(m, "eventID"), StringComparer.Ordinal);
        return new(text.Value, root.Element("DCT")?.Element("TIMEX3") is { } day ? Said(day, "value") : "",
            [.. marks.Where(m => m.Element.Name == "TIMEX3" && m.End > m.Start).Select(m => new GoldTimex(m.Start, m.End, Said(m.Element, "type"), Said(m.Element, "value")))],
            [.. marks.Where(m => m.Element.Name == "EVENT").Select(m => Event(m.Element, m.Start, m.End, instances))]);
    }

    private static TimeMlEvent Event(XElement element, int start, int end, Dictionary<string, XElement> instances)
    {
        var made = instances.GetValueOrDefault(Said(element, "eid"));
        return new(start, end, Said(element, "class"), Said(made, "tense"), Said(made, "aspect"), Said(made, "polarity"));
    }

    /// <summary>Every element below with its place in the text; gives where the element ends.</summary>
    private static int Walk(XElement element, int at, List<(XElement, int, int)> marks)
    {
        int start = at;
        foreach (var node in element.Nodes())
            at = node switch { XText t => at + t.Value.Length, XElement e => Walk(e, at, marks), _ => at };
        if (element.Name != "TEXT") marks.Add((element, start, at));
        return at;
    }

    private static string Said(XElement? element, string attribute) => element?.Attribute(attribute)?.Value ?? "";
}
