using Stemma.Model;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Fetching;

/// <summary>A feed as a run goes on with it: its texts are in the collection by then, not in memory.</summary>
/// <param name="Entries">How many it has.</param>
/// <param name="Wanted">Those that --since and --limit leave, in the feed's order.</param>
internal sealed record TakenFeed(string Dialect, string Title, bool ListsFeeds, int Entries, IReadOnlyList<Listing> Wanted, Problem? Problem);
