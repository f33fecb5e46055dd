using System.Security.Cryptography;
using System.Text;
using Stemma.Intake.Feeds;
using Stemma.Intake.Fetching;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Cli.Fetching;

/// <summary>What the user named: addresses, and files that list addresses (one a line, OPML, or a saved feed).</summary>
internal static class FetchSources
{
    /// <summary>The addresses in the order given, each once, in one spelling; and what was no address.</summary>
    public static (IReadOnlyList<string> Urls, IReadOnlyList<Problem> Problems) Read(IEnumerable<string> named)
    {
        var urls = new List<string>();
        var problems = new List<Problem>();
        foreach (string name in named)
        {
            if (name != "-" && WebAddress.Looks(name)) Add(name, name);
            else if (Content(name, problems) is { } content)
                foreach (string listed in Listed(name, content, problems)) Add(listed, name);
        }
        if (urls.Count == 0 && problems.Count == 0) problems.Add(new("", "no-address", "no address was given"));
        return ([.. urls.Distinct(StringComparer.Ordinal)], problems);

        void Add(string text, string from)
        {
            var (url, refusal) = WebAddress.Parse(text);
            if (url is not null) urls.Add(url.AbsoluteUri);
            else problems.Add(new(text, "bad-address", from == text ? refusal : $"{refusal} (in {from})"));
        }
    }

    private static IEnumerable<string> Listed(string name, byte[] content, List<Problem> problems)
    {
        if (!FeedReader.IsFeed(content)) return Lines(content);
        var (feed, problem) = FeedReader.Read(new Fetched("sha256:" + Convert.ToHexStringLower(SHA256.HashData(content)), name, "text/xml", content, GivenMetadata.None));
        if (problem is not null) problems.Add(problem);
        return feed?.Entries.Select(e => e.Url) ?? [];
    }

    private static IEnumerable<string> Lines(byte[] content) =>
        Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'));

    private static byte[]? Content(string name, List<Problem> problems)
    {
        try
        {
            using var stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            using var content = new MemoryStream();
            var chunk = new byte[64 << 10];
            for (int n; (n = stream.Read(chunk)) > 0 && content.Length <= Limits.ReportBytes;) content.Write(chunk, 0, n);
            if (content.Length <= Limits.ReportBytes) return content.ToArray();
            problems.Add(new(name, "too-large", $"is longer than any list should be ({Limits.ReportBytes >> 20} MB)"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new(name, "missing", "is neither an address (with http:// or https://) nor a file"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(name, "unreadable", $"cannot be read: {e.Message}"));
        }
        return null;
    }
}
