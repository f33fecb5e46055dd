using Stemma.Model;

namespace Stemma.Cli.Fetching;

/// <summary>What became of a page.</summary>
internal enum Came { New, Changed, Unchanged, Failed }

/// <summary>The counts of one feed, or of the pages that were named themselves.</summary>
internal sealed class TallyRow(string source, string kind)
{
    private readonly int[] _counts = new int[4];

    public string Source { get; } = source;
    public string Kind { get; set; } = kind;
    public string Title { get; set; } = "";
    public int Listed { get; set; }

    /// <summary>Entries that --limit or --since left out.</summary>
    public int Left { get; set; }

    public int this[Came came] => _counts[(int)came];

    public void Count(Came came) => _counts[(int)came]++;
}

/// <summary>The account of one run: a row for each feed in the order read, and every failure by name.</summary>
internal sealed class Tally
{
    public TallyRow Pages { get; } = new("pages named", "page");
    public List<TallyRow> Feeds { get; } = [];
    public List<Problem> Problems { get; } = [];

    /// <summary>How many pages that failed are read from the text that a feed carries.</summary>
    public int FromFeeds { get; set; }

    /// <summary>Feeds that named pages announce, when they were not asked for.</summary>
    public List<(string Page, IReadOnlyList<string> Feeds)> Announced { get; } = [];

    public IEnumerable<TallyRow> Rows => Pages.Listed > 0 ? Feeds.Prepend(Pages) : Feeds;

    public int Sum(Came came) => Rows.Sum(r => r[came]);
}
