namespace Stemma.Language.Names;

/// <summary>News agencies, broadcasters and papers: bodies that a report may lean on as its source.</summary>
internal static class NewsMedia
{
    private static readonly HashSet<string> Known = Resources.List("news-media").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.Ordinal);
    private static readonly string[] Endings = [" News Agency", " Press Agency", " News Service", " Newswire"];

    public static bool Holds(string name) => Known.Contains(name) || Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal));
}
