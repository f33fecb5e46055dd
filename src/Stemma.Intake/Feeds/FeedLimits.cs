namespace Stemma.Intake.Feeds;

/// <summary>Bounds on what one feed may hold. They bound memory and time, whatever is put in.</summary>
public static class FeedLimits
{
    /// <summary>The sitemap protocol allows as many in one file.</summary>
    public const int Entries = 50_000;

    /// <summary>Elements below one another within an entry; what lies deeper counts as its text only.</summary>
    public const int Depth = 32;

    /// <summary>Elements below one another at all; what nests deeper is no feed's writing.</summary>
    public const int Nesting = 500;

    /// <summary>Elements in one entry.</summary>
    public const int Elements = 5_000;

    /// <summary>Characters of one element's text that are kept.</summary>
    public const int TextLength = 200_000;

    public const int TitleLength = 1_000, SummaryLength = 4_000;

    /// <summary>Places at which reading goes on behind an entry that is not well-formed.</summary>
    public const int Faults = 1_000;
}
