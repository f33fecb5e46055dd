using System.Text;
using Shouldly;
using Stemma.Intake.Feeds;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

/// <summary>Feeds as they should not be: what can be read is read, and what is wrong is named.</summary>
public sealed class BrokenFeedTests
{
    private static string Items(params string[] items) => $"<rss><channel><title>T</title>{string.Concat(items)}</channel></rss>";

    private static string Item(int n, string inside = "") => $"<item><title>Title {n}</title><link>https://news.test/{n}</link>{inside}</item>";

    private static (string Urls, string? Problem) Urls(string text)
    {
        var (feed, problem) = FeedReaderTests.Read(text);
        return (string.Join(' ', feed?.Entries.Select(e => e.Url["https://news.test/".Length..]) ?? []), problem?.Code);
    }

    [Theory]
    [InlineData("&nbsp;&eacute;&unknown; & &#0; &#x1F; \u0001 &copy 1 < 2", null)]
    [InlineData("<media:content url='x'/><itunes:author>A</itunes:author>", null)]
    [InlineData("<!-- a -- b --><?php echo ?>", null)]
    [InlineData("<description><![CDATA[ <item> ]] > & ]]></description>", null)]
    [InlineData("<br><b>unclosed", "feed-malformed")]
    [InlineData("<a b=c>x</a>", "feed-malformed")]
    [InlineData("<a b='1' b='2'/>", "feed-malformed")]
    [InlineData("</channel>", "feed-malformed")]
    public void A_fault_in_one_entry_costs_that_entry_at_most(string fault, string? problem)
    {
        var (urls, code) = Urls(Items(Item(1), Item(2, fault), Item(3), Item(4)));
        code.ShouldBe(problem);
        urls.ShouldBe(problem is null ? "1 2 3 4" : "1 3 4");
    }

    [Fact]
    public void Two_faults_are_two_and_an_entry_without_an_end_is_one() =>
        Urls(Items(Item(1, "<b>"), Item(2), "<item><title>x</title>", Item(3), Item(4, "<i>"))).ShouldBe(("2 3", "feed-malformed"));

    [Theory]
    [InlineData("\uFEFF  \n")]
    [InlineData("Warning: <b>notice</b> in feed.php <br />\n<?xml version=\"1.0\"?>\n")]
    [InlineData("<!-- generator <rss> --><!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/rss.dtd\">")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    public void What_stands_before_the_feed_is_passed_over(string junk) => Urls(junk + Items(Item(1, "<description>&b;&x;</description>")) + "\n<script>1 < 2</script> junk").ShouldBe(("1", null));

    [Fact]
    public void An_entry_without_an_address_or_with_a_bad_one_is_left_out() =>
        Urls(Items("<item><title>no link</title></item>", "<item><link>javascript:alert(1)</link></item>", "<item><link>file:///etc/passwd</link></item>", "<item><link>http://</link></item>", Item(1)))
            .ShouldBe(("1", null));

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, FeedSamples.All.Length)];

    /// <summary>However a feed is cut, the entries are the first of the whole feed's, and a cut behind the root's start is named.</summary>
    [Theory, MemberData(nameof(Samples))]
    public void A_feed_that_is_cut_keeps_what_stands_before(int sample)
    {
        string text = FeedSamples.All[sample];
        var whole = FeedReaderTests.Read(text).Feed!;
        int most = 0;
        for (int cut = 0; cut < text.Length; cut++)
        {
            var (feed, problem) = FeedReaderTests.Read(text[..cut]);
            problem.ShouldNotBeNull($"cut at {cut}");
            problem.Code.ShouldBeOneOf("not-a-feed", "feed-cut-off");
            if (feed is null) continue;
            Flat(feed.Entries).ShouldBe(Flat(whole.Entries).Take(feed.Entries.Count));
            most = Math.Max(most, feed.Entries.Count);
        }
        most.ShouldBe(whole.Entries.Count);
    }

    [Theory, MemberData(nameof(Samples))]
    public void Mutated_feeds_are_read_or_refused(int sample)
    {
        var random = new Random(sample + 1);
        byte[] clean = Encoding.UTF8.GetBytes(FeedSamples.All[sample]);
        for (int i = 0; i < 400; i++)
        {
            var (feed, problem) = FeedReaderTests.Read(Mutation.Of(clean, random));
            if (feed is null) problem.ShouldNotBeNull();
            else foreach (var entry in feed.Entries) new Uri(entry.Url).Scheme.ShouldBeOneOf("http", "https");
        }
    }

    [Theory]
    [InlineData("<rss>", "<item>", "")]
    [InlineData("<rss>", "<channel>", "")]
    [InlineData("<rss><channel><item>", "<b>", "")]
    [InlineData("<rss><channel>", "<item><b>", "")]
    [InlineData("<rss><channel>", "<item><link>https://news.test/1</link></item>", "")]
    [InlineData("<rss><channel><item>", "<![CDATA[", "")]
    [InlineData("<rss><channel><item>", "<!DOCTYPE[>", "")]
    [InlineData("<rss><channel><item><title>", "&", "")]
    [InlineData("<rss><channel><item ", "a='1' ", "/>")]
    [InlineData("<opml><body>", "<outline xmlUrl='https://news.test/1'>", "")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "<x:a/>", "")]
    [InlineData("", "<", "")]
    [InlineData("", "<!--", "<rss/>")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "[", "")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "{},", "")]
    public void Long_and_deep_feeds_end(string start, string unit, string end)
    {
        var (feed, problem) = FeedReaderTests.Read(start + string.Concat(Enumerable.Repeat(unit, 3_000_000 / unit.Length)) + end);
        (feed is not null || problem is not null).ShouldBeTrue();
        (feed?.Entries.Count ?? 0).ShouldBeLessThanOrEqualTo(FeedLimits.Entries);
    }

    private static IEnumerable<string> Flat(IEnumerable<FeedEntry> entries) => entries.Select(e => $"{e.Url}|{e.Title}|{e.Published}|{e.Updated}|{string.Join(',', e.Authors)}|{e.Summary}|{e.Guid}");
}
