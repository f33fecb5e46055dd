using System.Text;
using Stemma.Intake;
using Stemma.Model;

namespace Stemma.Tests.Intake;

/// <summary>Readings of texts, and how a test writes down what it expects of one.</summary>
internal static class Texts
{
    public static Fetched Fetched(byte[] body, string type = "text/plain", GivenMetadata? given = null) => new("sha256:test", "test", type, body, given ?? GivenMetadata.None);

    public static Reading Read(string text, string type = "text/plain", GivenMetadata? given = null) => ReportReader.Read(Fetched(Encoding.UTF8.GetBytes(text), type, given)).Reading!;

    /// <summary>One line per block: its role, detail if any, and text.</summary>
    public static string[] Dump(Reading r) => [.. r.Blocks.Select(b => $"{b.Role}{(b.Detail.Length > 0 ? ":" + b.Detail : "")}|{r.Slice(b.Span)}")];

    public static string[] Dump(string text, string type = "text/plain") => Dump(Read(text, type));
}
