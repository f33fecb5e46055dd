using System.Text.Json;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Dossiers.Json;

/// <summary>The contract <c>stemma/reading/1</c>: a report as it is read, without any analysis, one line each.</summary>
public static class ReadingJson
{
    public const string Schema = "stemma/reading/1";

    /// <summary>One line with its line break.</summary>
    /// <param name="problem">What is wrong with it although it was read (a paywall), or null.</param>
    public static byte[] WriteLine(Reading reading, Problem? problem) => [.. JsonText.Write(indented: false, json => json.Object(() => Fields(json, reading, problem))), (byte)'\n'];

    private static void Fields(Utf8JsonWriter json, Reading r, Problem? problem)
    {
        var m = r.Metadata;
        json.Text("schema", Schema);
        json.Text("id", r.Id);
        json.Text("path", r.Path);
        json.TextIf("title", m.Title?.Value);
        json.TextIf("date", Date(m));
        json.Strings("authors", m.Authors.Select(a => a.Value));
        json.TextIf("site", m.Site?.Value);
        json.TextIf("url", m.Url?.Value);
        json.Text("language", m.Language.Value);
        json.Text("text", ArticleText.Plain(r).TrimEnd('\n'));
        json.Strings("captions", r.Blocks.Where(b => b.Role == BlockRole.Caption).Select(b => r.Slice(b.Span)));
        json.Strings("links", m.Links.Select(l => l.Value));
        Feed(json, r);
        Weighings(json, r, new CodePoints(r.Decoded.Text));
        json.TextIf("problem", problem?.Code);
    }

    /// <summary>The day of publication that the report itself gives, when it gives one.</summary>
    private static string? Date(Metadata m) =>
        m.Dates.FirstOrDefault(d => d.Bounds.IsDay && d.Kind is not (DateClueKind.SiteClock or DateClueKind.Copyright or DateClueKind.Captured))?.Bounds.ToString();

    /// <summary>The feed that carried the report's text, when one did.</summary>
    internal static void Feed(Utf8JsonWriter json, Reading r)
    {
        var given = r.Decoded.Fetched.Given;
        if (given.Feed is not { } feed) return;
        json.Object("feed", () =>
        {
            json.Text("address", feed.Address);
            json.Text("kind", feed.Kind);
            json.Text("digest", feed.Digest);
            json.Text("item", feed.Item);
            json.TextIf("published", given.Published);
            json.TextIf("updated", given.Updated);
        });
    }

    /// <summary>All that a page says for its title, date and authors, the chosen value first.</summary>
    internal static void Weighings(Utf8JsonWriter json, Reading r, CodePoints points)
    {
        if (r.Metadata.Weighings.Count == 0) return;
        json.Objects("weighed", r.Metadata.Weighings, w =>
        {
            json.Text("field", w.Field);
            json.Text("why", w.Why);
            json.Objects("values", w.Values, v =>
            {
                json.Text("value", v.Value);
                json.Strings("places", v.Places);
                json.WriteNumber("chance", Math.Round(v.Chance, 3));
                if (v.Evidence is not { } e || e.Report != r.Id) return;
                json.WriteNumber("start", points.At(e.Span.Start));
                json.WriteNumber("end", points.At(e.Span.End));
            });
        });
    }
}
