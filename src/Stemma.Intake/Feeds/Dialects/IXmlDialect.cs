using Stemma.Intake.Feeds.Markup;

namespace Stemma.Intake.Feeds.Dialects;

/// <summary>What stands in a feed outside its entries.</summary>
internal sealed class FeedHead
{
    public string? Title { get; set; }

    /// <summary>xml:base of the root.</summary>
    public string? Base { get; set; }

    public List<string> Authors { get; } = [];
}

/// <summary>One way to write a feed in XML: which elements are what. Names are without prefix.</summary>
internal interface IXmlDialect
{
    FeedDialect Kind { get; }

    /// <summary>The root element.</summary>
    string Root { get; }

    bool IsEntry(string name);

    /// <summary>Whether entries or fields of the head stand within the element.</summary>
    bool Holds(string name);

    /// <summary>Takes a field of the head.</summary>
    void Head(FeedNode field, FeedHead head);

    /// <summary>What an entry's element gives: as a rule one entry, none when it has no address.</summary>
    IEnumerable<FeedEntry> Entries(FeedNode entry, FeedHead head, FeedContext where);
}
