using Stemma.Intake.Feeds;
using Stemma.Intake.Fetching;
using Stemma.Intake;
using Stemma.Model;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Fetching;

/// <summary>
/// One run: what was named first, then the feeds that lists lead to, then the pages that feeds list. Each answer is kept as it comes, so that a run that is
/// stopped loses nothing; a feed that is unchanged is read again from the collection, so that the next run finds what is still to do.
/// </summary>
internal sealed class Crawl(FetchOptions options, WebFetcher fetcher, Collection collection, TimeProvider clock, Action<string> progress)
{
    /// <summary>A list of lists of sitemaps, and what they lead to.</summary>
    private const int Levels = 4;

    private readonly Keeper _keeper = new(collection);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(TallyRow Row, Listing Listing)> _listed = [];
    private int _done;

    /// <summary>A page, by the address that it came from, and the feeds that it announces.</summary>
    private sealed record Announcing(string Url, IReadOnlyList<string> Feeds);

    public Tally Tally { get; } = new();

    public async Task Run(IReadOnlyList<string> named, CancellationToken stop)
    {
        var level = named;
        for (int depth = 0; level.Count > 0 && depth < Levels; depth++) level = await ReadSources(level, depth == 0, stop).ConfigureAwait(false);
        foreach (string url in level.Where(u => !_seen.Contains(u))) Fail(new(url, "too-deep", $"was not asked: it is listed by lists of lists, {Levels} deep"), null);
        await ReadPages(stop).ConfigureAwait(false);
    }

    /// <returns>The feeds that these lead to.</returns>
    private async Task<IReadOnlyList<string>> ReadSources(IReadOnlyList<string> urls, bool named, CancellationToken stop)
    {
        var feeds = new Dictionary<string, TakenFeed>(StringComparer.Ordinal);
        var announced = new Dictionary<string, Announcing>(StringComparer.Ordinal);
        var failed = new Dictionary<string, Problem>(StringComparer.Ordinal);
        urls = [.. urls.Where(_seen.Add)];
        List<string> fresh = options.Refresh ? [] : [.. urls.Where(u => _keeper.IsFresh(u, clock.GetUtcNow()))];
        foreach (string url in fresh) ReadKept(url, feeds, announced);
        await foreach (var outcome in Fetch(urls.Except(fresh, StringComparer.Ordinal), stop).ConfigureAwait(false)) Take(outcome, feeds, announced, failed);
        var next = new List<string>();
        foreach (string url in urls)
        {
            if (feeds.TryGetValue(url, out var reading)) Expand(url, reading, next);
            if (failed.TryGetValue(url, out var problem)) Fail(problem, named && !feeds.ContainsKey(url) ? Tally.Pages : null);
            if (announced.TryGetValue(url, out var page) && await Found(page, named, stop).ConfigureAwait(false) is { Count: > 0 } found)
            {
                if (options.Discover) next.AddRange(found);
                else Tally.Announced.Add((url, found));
            }
        }
        return next;
    }

    /// <summary>The feeds that a page announces; of a site's first page that announces none, the sitemaps that its robots.txt names.</summary>
    private async Task<IReadOnlyList<string>> Found(Announcing page, bool named, CancellationToken stop) =>
        page.Feeds.Count > 0 || !named || new Uri(page.Url).PathAndQuery != "/" ? page.Feeds : await fetcher.Sitemaps(page.Url, stop).ConfigureAwait(false);

    private IAsyncEnumerable<FetchOutcome> Fetch(IEnumerable<string> urls, CancellationToken stop) =>
        FetchMany.Fetch(fetcher, [.. urls.Select(u => (u, _keeper.Known(u)))], stop);

    private void Take(FetchOutcome outcome, Dictionary<string, TakenFeed> feeds, Dictionary<string, Announcing> announced, Dictionary<string, Problem> failed)
    {
        progress($"{++_done} fetched  {outcome.Url}");
        if (outcome.Problem is { } problem) failed[outcome.Url] = problem;
        // What was received of a feed that is cut off is read, but not kept: the next run asks for it as if it were new.
        if (outcome.Answer is { } answer && FeedReader.IsFeed(answer.Body)) feeds[outcome.Url] = TakeFeed(outcome, answer);
        else if (outcome.State == FetchState.Taken) TakePage(outcome, outcome.Answer!, announced, failed);
        else if (outcome.State == FetchState.Unchanged) TakeUnchanged(outcome, feeds, announced);
    }

    private TakenFeed TakeFeed(FetchOutcome outcome, WebAnswer answer)
    {
        if (outcome.State == FetchState.Taken) _keeper.Keep(outcome.Url, Visit.Feed, answer, []);
        return TakenFeed(outcome.Url, answer.Url, answer.Headers.Charset, answer.Body);
    }

    private void TakePage(FetchOutcome outcome, WebAnswer answer, Dictionary<string, Announcing> announced, Dictionary<string, Problem> failed)
    {
        if (WebReports.MediaType(answer.Headers.MediaType, answer.Body) is null)
        {
            failed[outcome.Url] = NoPage(outcome.Url, answer);
            return;
        }
        Count(Tally.Pages, _keeper.Keep(outcome.Url, Visit.Page, answer, []));
        announced[outcome.Url] = new(answer.Url, Autodiscovery.Find(answer.Body, new Uri(answer.Url)));
    }

    private void TakeUnchanged(FetchOutcome outcome, Dictionary<string, TakenFeed> feeds, Dictionary<string, Announcing> announced)
    {
        _keeper.Unchanged(outcome.Url, clock.GetUtcNow(), outcome.Fresh, []);
        ReadKept(outcome.Url, feeds, announced);
    }

    /// <summary>What is unchanged, or need not be asked yet, is read again from the collection.</summary>
    private void ReadKept(string url, Dictionary<string, TakenFeed> feeds, Dictionary<string, Announcing> announced)
    {
        if (collection.Newest(url) is not { } visit || collection.Body(visit.BodyId) is not { } body) return;
        if (visit.Kind == Visit.Feed)
        {
            feeds[url] = TakenFeed(url, visit.FinalUrl, new AnswerHeaders(visit.ContentType).Charset, body);
            return;
        }
        Count(Tally.Pages, Came.Unchanged);
        announced[url] = new(visit.FinalUrl, Autodiscovery.Find(body, new Uri(visit.FinalUrl)));
    }

    private TakenFeed TakenFeed(string asked, string url, string? charset, byte[] body)
    {
        var (feed, problem) = FeedReader.Read(new Fetched(Collection.IdOf(body), url, "text/xml", body, new GivenMetadata(url, Charset: charset)));
        List<FeedEntry> wanted = [.. feed?.Entries.Where(IsWanted).Take(options.Limit) ?? []];
        return feed is null ? new("feed", "", false, 0, [], problem)
            : new(feed.Dialect.ToString(), feed.Title, feed.ListsFeeds, feed.Entries.Count, _keeper.Listings(asked, Collection.IdOf(body), feed.Dialect, wanted), problem);
    }

    private void Expand(string url, TakenFeed feed, List<string> next)
    {
        var row = new TallyRow(url, feed.Dialect) { Title = feed.Title, Listed = feed.Entries, Left = feed.Entries - feed.Wanted.Count };
        Tally.Feeds.Add(row);
        if (feed.Problem is { } problem) Tally.Problems.Add(problem with { Path = url });
        if (feed.ListsFeeds) next.AddRange(feed.Wanted.Select(e => e.Url));
        else _listed.AddRange(feed.Wanted.Select(e => (row, e)));
    }

    // What has no date that can be read is taken.
    private bool IsWanted(FeedEntry entry) =>
        options.Since is not { } since || (FeedDate.Parse(entry.Updated) ?? FeedDate.Parse(entry.Published)) is not { } date || date >= since;

    private async Task ReadPages(CancellationToken stop)
    {
        var wanted = new List<(string Url, TallyRow Row, List<Listing> Listings)>();
        var held = new List<Listing>();
        foreach (var page in _listed.GroupBy(l => l.Listing.Url, StringComparer.Ordinal))
        {
            List<Listing> listings = [.. page.Select(l => l.Listing).DistinctBy(l => l.Feed, StringComparer.Ordinal)];
            var row = page.First().Row;
            bool named = _seen.Contains(page.Key); // asked for already, and counted there
            if (!named && IsNews(page.Key, listings))
            {
                wanted.Add((page.Key, row, listings));
                continue;
            }
            held.AddRange(listings);
            if (!named) row.Count(Came.Unchanged);
        }
        // In one transaction: a long sitemap lists thousands of pages that are there.
        collection.List([.. held.Where(l => collection.Listed(l.Url, l.Feed) != l)]);
        var of = wanted.ToDictionary(w => w.Url, StringComparer.Ordinal);
        var failed = new Dictionary<string, Problem>(StringComparer.Ordinal);
        await foreach (var outcome in Fetch(wanted.Select(w => w.Url), stop).ConfigureAwait(false))
        {
            progress($"{++_done - _seen.Count} of {wanted.Count} pages  {outcome.Url}");
            TakeListed(outcome, of[outcome.Url].Row, of[outcome.Url].Listings, failed);
        }
        foreach (var page in wanted)
            if (failed.TryGetValue(page.Url, out var problem)) Fail(InFeed(problem, page.Listings), page.Row);
    }

    /// <summary>A page that does not come and never came is read from a feed that carries its text. What feeds say is kept for that.</summary>
    private Problem InFeed(Problem failed, List<Listing> listings)
    {
        if (collection.Newest(failed.Path) is not null || listings.Find(l => l.Text is not null) is not { } listing) return failed;
        collection.List(listings);
        Tally.FromFeeds++;
        return failed with { Message = $"{failed.Message}; its text was taken from the feed {listing.Feed}" };
    }

    private void TakeListed(FetchOutcome outcome, TallyRow row, List<Listing> listings, Dictionary<string, Problem> failed)
    {
        if (outcome.State == FetchState.Unchanged)
        {
            _keeper.Unchanged(outcome.Url, clock.GetUtcNow(), outcome.Fresh, listings);
            row.Count(Came.Unchanged);
        }
        else if (outcome.State == FetchState.Failed) failed[outcome.Url] = outcome.Problem!;
        else if (WebReports.MediaType(outcome.Answer!.Headers.MediaType, outcome.Answer.Body) is null) failed[outcome.Url] = NoPage(outcome.Url, outcome.Answer);
        else row.Count(_keeper.Keep(outcome.Url, Visit.Page, outcome.Answer, listings));
    }

    /// <summary>A page is asked for when it is not there, when the feed says that it was updated since, or when the user wants all again.</summary>
    private bool IsNews(string url, List<Listing> listings) =>
        options.Refresh || collection.Newest(url) is null || listings.Exists(l => collection.Listed(url, l.Feed) is { } before && before.Updated != l.Updated);

    private void Count(TallyRow row, Came came)
    {
        row.Listed++;
        row.Count(came);
    }

    private void Fail(Problem problem, TallyRow? row)
    {
        Tally.Problems.Add(problem);
        row?.Count(Came.Failed);
        if (row == Tally.Pages) row.Listed++;
    }

    private static Problem NoPage(string url, WebAnswer answer) =>
        new(url, "not-text", answer.Headers.MediaType.Length > 0 ? $"is of the kind {answer.Headers.MediaType}, not a page or a feed" : "is neither a page nor a feed");
}
