using System.IO.Compression;
using System.Text;
using Shouldly;
using Stemma.Intake.Feeds;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

public sealed class FeedReaderTests
{
    internal const string Address = "https://news.test/feeds/all";

    internal static FeedReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    internal static FeedReading Read(byte[] body, string? charset = null) => FeedReader.Read(new Fetched("sha256:test", Address, "text/xml", body, new(Address, Charset: charset)));

    public static TheoryData<int> Pages => [.. Enumerable.Range(0, FeedSamples.OfPages.Length)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_dialect_gives_the_same_two_pages(int sample)
    {
        string text = FeedSamples.OfPages[sample];
        FeedReader.IsFeed(Encoding.UTF8.GetBytes(text)).ShouldBeTrue();
        var (feed, problem) = Read(text);
        problem.ShouldBeNull();
        feed!.ListsFeeds.ShouldBeFalse();
        feed.Entries.Select(e => e.Url).ShouldBe(["https://news.test/2024/03/04/ferry?id=1&from=rss", "https://news.test/2024/03/05/budget"]);
        feed.Entries.Select(e => e.Title).ShouldBe(["Ferry runs aground", "Mayor’s budget"]);
        if (feed.Dialect != FeedDialect.Sitemap) feed.Title.ShouldBe("Harbour & Town");
    }

    [Fact]
    public void Rss_gives_dates_as_written_authors_summary_and_id()
    {
        var entries = Read(FeedSamples.Rss).Feed!.Entries;
        entries.Select(e => e.Published).ShouldBe(["Mon, 04 Mar 2024 10:30:00 GMT", "Tue, 05 Mar 2024 08:00:00 +0100"]);
        entries.SelectMany(e => e.Authors).ShouldBe(["Ann Bee", "City Desk"]);
        entries[0].Summary.ShouldBe("Nobody was hurt & the tide was out .");
        entries.Select(e => e.Guid).ShouldBe(["n-1", "https://news.test/2024/03/05/budget"]);
    }

    [Fact]
    public void Atom_inherits_the_feeds_author_and_keeps_both_dates()
    {
        var entries = Read(FeedSamples.Atom).Feed!.Entries;
        entries.SelectMany(e => e.Authors).ShouldBe(["Ann Bee", "The Desk"]);
        entries.Select(e => (e.Published, e.Updated)).ShouldBe([("2024-03-04T10:30:00Z", "2024-03-04T11:00:00Z"), (null, "2024-03-05T08:00:00+01:00")]);
    }

    [Fact]
    public void The_other_dialects_give_dates_and_authors_too()
    {
        string Dates(string text) => string.Join(" ", Read(text).Feed!.Entries.Select(e => $"{e.Published}|{e.Updated}|{string.Join(',', e.Authors)}"));
        Dates(FeedSamples.Rdf).ShouldBe("2024-03-04T10:30:00Z||Ann Bee 2024-03-05||");
        Dates(FeedSamples.Atom03).ShouldBe("2024-03-04T10:30:00Z|2024-03-04T11:00:00Z| 2024-03-05||");
        Dates(FeedSamples.Json).ShouldBe("2024-03-04T10:30:00Z||Ann Bee 2024-03-05T08:00:00+01:00||The Desk");
        Dates(FeedSamples.NewsSitemap).ShouldBe("2024-03-04T10:30:00Z|2024-03-04| ||");
    }

    [Theory]
    [InlineData(FeedSamples.SitemapIndex, FeedDialect.SitemapIndex, "https://news.test/map1.xml.gz https://news.test/map2.xml")]
    [InlineData(FeedSamples.Opml, FeedDialect.Opml, "https://news.test/rss https://town.test/atom")]
    public void Lists_of_feeds_lead_to_feeds(string text, FeedDialect dialect, string urls)
    {
        var (feed, problem) = Read(text);
        problem.ShouldBeNull();
        (feed!.Dialect, feed.ListsFeeds).ShouldBe((dialect, true));
        string.Join(' ', feed.Entries.Select(e => e.Url)).ShouldBe(urls);
    }

    [Theory]
    [InlineData("<p>no feed</p>")]
    [InlineData("<!doctype html><html><body><rss></rss></body></html>")]
    [InlineData("{\"a\": 1}")]
    [InlineData("")]
    [InlineData("<<<<<<")]
    [InlineData("<!--")]
    public void What_is_no_feed_is_said(string text)
    {
        FeedReader.IsFeed(Encoding.UTF8.GetBytes(text)).ShouldBeFalse();
        var (feed, problem) = Read(text);
        feed.ShouldBeNull();
        problem!.Code.ShouldBe("not-a-feed");
    }

    [Fact]
    public void Encodings_are_told_by_header_declaration_or_mark()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string Text(string declared) => $"<?xml version='1.0'{declared}?><rss><channel><item><title>Паром сел на мель</title><link>https://news.test/1</link></item></channel></rss>";
        string Title(FeedReading r) => r.Feed!.Entries.Single().Title;
        var cyrillic = Encoding.GetEncoding("windows-1251");
        Title(Read(cyrillic.GetBytes(Text(" encoding='windows-1251'")))).ShouldBe("Паром сел на мель");
        Title(Read(cyrillic.GetBytes(Text("")), "windows-1251")).ShouldBe("Паром сел на мель");
        Title(Read(cyrillic.GetBytes(Text(" encoding='no-such-set'")))).ShouldBe("Паром сел на мель");
        Title(Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text(" encoding='utf-16'"))])).ShouldBe("Паром сел на мель");
        Title(Read(Encoding.UTF8.GetBytes(Text(" encoding='iso-8859-1'")))).ShouldBe("Паром сел на мель");
    }

    [Fact]
    public void Gzip_is_unpacked_and_a_bomb_is_not()
    {
        Read(Gzip(Encoding.UTF8.GetBytes(FeedSamples.NewsSitemap))).Feed!.Entries.Count.ShouldBe(2);
        Read(Gzip(new byte[40 << 20])).Problem!.Code.ShouldBe("too-large");
        var cut = Read(Gzip(Encoding.UTF8.GetBytes(FeedSamples.NewsSitemap + new string(' ', 9000)))[..300]);
        (cut.Feed is null || cut.Problem is not null).ShouldBeTrue();
    }

    internal static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(plain);
        return packed.ToArray();
    }
}
