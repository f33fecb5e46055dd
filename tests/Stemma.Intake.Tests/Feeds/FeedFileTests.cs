using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Tests.Intake.Archives;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

/// <summary>Feeds that are files: named, in folders, in archives.</summary>
public sealed class FeedFileTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string Item(int n, bool whole = true) =>
        $"<item><title>Ferry {n}</title><link>https://news.test/{n}</link><pubDate>Mon, 04 Mar 2024 10:30:00 GMT</pubDate>{(whole ? $"<content:encoded><![CDATA[{FeedTextTests.Html}<p>Number {n} of the series.</p>]]></content:encoded>" : "<description>Short.</description>")}</item>";

    private static byte[] Feed(params string[] items) => Encoding.UTF8.GetBytes($"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour</title>{string.Concat(items)}</channel></rss>");

    private string[] Names(string name, byte[] bytes) => [.. ReportReader.Fetch([_files.Write(name, bytes)]).Select(_files.Name)];

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.rss")]
    [InlineData("feed")]
    [InlineData("feed.txt.bak")]
    public void The_texts_of_a_feed_are_reports(string name) => Names(name, Feed(Item(1), Item(2))).ShouldBe([$"{name}!/https://news.test/1", $"{name}!/https://news.test/2"]);

    [Fact]
    public void What_comes_with_a_text_stands_beside_it()
    {
        byte[] feed = Feed(Item(1));
        var report = ReportReader.Fetch([_files.Write("feed.xml", feed)]).ShouldHaveSingleItem().Report!;
        report.Given.Url.ShouldBe("https://news.test/1");
        report.Given.Title.ShouldBe("Ferry 1");
        report.Given.Published.ShouldBe("Mon, 04 Mar 2024 10:30:00 GMT");
        report.Given.Feed!.Digest.ShouldBe("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(feed)));
        (report.Given.Feed.Kind, report.Given.Feed.Item).ShouldBe(("rss text/html", "https://news.test/1"));
        report.Id.ShouldBe("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(report.Body.Span)));
    }

    [Fact]
    public void Entries_without_a_whole_text_are_counted_and_lists_are_said_to_be_lists()
    {
        string Said(params string[] items) => ReportReader.Fetch([_files.Write("feed.xml", Feed(items))]).Last().Problem!.Message;
        Names("feed.xml", Feed(Item(1), Item(2, whole: false))).ShouldBe(["feed.xml!/https://news.test/1", "feed.xml: feed-lists"]);
        Said(Item(1), Item(2, whole: false)).ShouldBe("is a feed; 1 of its 2 entries carries no whole text: 'stemma fetch' asks for the pages");
        Said(Item(1, whole: false), Item(2, whole: false)).ShouldBe("is a feed without whole texts, not a report; 2 of its 2 entries carry no whole text: 'stemma fetch' asks for the pages");
        Said().ShouldBe("is a feed without whole texts, not a report; it lists nothing");
        ReportReader.Fetch([_files.Write("map.xml", Encoding.UTF8.GetBytes(FeedSamples.Opml))]).Last().Problem!.Message.ShouldBe("is a list of feeds or sitemaps, not a report; 'stemma fetch' reads what it leads to");
    }

    [Fact]
    public void A_feed_that_is_cut_gives_what_stands_before() =>
        Names("feed.xml", Feed(Item(1), Item(2))[..^300]).ShouldBe(["feed.xml: feed-cut-off", "feed.xml!/https://news.test/1"]);

    [Fact]
    public void A_text_that_speaks_of_feeds_is_a_text()
    {
        Names("note", "A tag such as <rss> or <feed> begins a feed, the teacher said."u8.ToArray()).ShouldBe(["note"]);
        Names("data.xml", "<records><record>x</record></records>"u8.ToArray()).ShouldBe(["data.xml"]);
    }

    [Fact]
    public void In_folders_and_zips_feeds_are_told_from_other_files_of_their_kind()
    {
        (string, byte[])[] files = [("a.xml", Feed(Item(1))), ("b.xml", "<project/>"u8.ToArray()), ("map.xml", Encoding.UTF8.GetBytes(FeedSamples.NewsSitemap)), ("c.json", Encoding.UTF8.GetBytes(FeedTextTests.Places[^1])), ("d.json", "{\"a\": 1}"u8.ToArray()), ("e.txt", "E"u8.ToArray())];
        foreach (var (name, bytes) in files) _files.Write("in/" + name, bytes);
        ReportReader.Fetch([Path.Combine(_files.Folder, "in")]).Select(_files.Name).ShouldBe(["in/a.xml!/https://news.test/1", "in/c.json!/https://news.test/1", "in/e.txt"]);
        Names("z.zip", Zips.Of(files)).ShouldBe(["z.zip!/a.xml!/https://news.test/1", "z.zip!/c.json!/https://news.test/1", "z.zip!/e.txt"]);
    }

    /// <summary>A crawl holds most of what its feeds list: only what is missing is taken from them.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_a_crawl_texts_of_pages_that_it_lacks_are_reports(bool packed)
    {
        byte[] feed = Feed(Item(1), Item(2), Item(3, whole: false));
        var w = new WarcWriter()
            .Add("response", "https://news.test/feed", WarcWriter.Http($"Content-Type: application/rss+xml{(packed ? "\r\nContent-Encoding: gzip" : "")}", packed ? WarcWriter.GZip(feed) : feed))
            .Response("https://news.test/2/", "Ferry")
            .Add("response", "https://news.test/data.json", WarcWriter.Http("Content-Type: application/json", "{\"a\": 1}"u8.ToArray()));
        var items = ReportReader.Fetch([_files.Write("a.warc", w.Write())]).ToList();
        items.Select(_files.Name).ShouldBe(["a.warc!/https://news.test/2/", "a.warc!/https://news.test/feed!/https://news.test/1"]);
        items[1].Report!.Given.Captured.ShouldBe("2023-05-01T10:11:12Z");
        var none = new WarcWriter().Add("response", "https://news.test/feed", WarcWriter.Http("Content-Type: text/xml", Feed(Item(3, whole: false))));
        ReportReader.Fetch([_files.Write("b.warc", none.Write())]).ShouldHaveSingleItem().Problem!.Message.ShouldBe("holds no page in 1 record, and no feed that carries whole texts");
    }
}
