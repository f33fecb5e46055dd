using Microsoft.Data.Sqlite;
using Shouldly;
using Stemma.Storage.Collections;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Storage;

public sealed class CollectionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string File => _folder["c.stemma"];

    private static Visit Visit(string url, byte[] body, string? final = null, string kind = "page") =>
        new(url, final ?? url, 200, "", null, "text/html", "\"e\"", "then", "now", "2024-03-04T12:00:00Z", kind, Collection.IdOf(body));

    private static Listing Listing(string url, string feed, string title) => new(url, feed, title, "p", "u", "A\nB", "s", "g");

    [Fact]
    public void What_is_kept_comes_back()
    {
        var visit = Visit("http://x.test/a", "body"u8.ToArray()) with { MovedTo = "http://x.test/b", Redirects = "[]" };
        using (var collection = Collection.Open(File, create: true)) collection.Keep(visit, "body"u8, [Listing("http://x.test/a", "f", "T")]);
        using var again = Collection.Open(File, create: false);
        again.Newest("http://x.test/a").ShouldBe(visit);
        again.Newest("http://x.test/b").ShouldBeNull();
        again.Body(visit.BodyId).ShouldBe("body"u8.ToArray());
        again.Listed("http://x.test/a", "f").ShouldBe(Listing("http://x.test/a", "f", "T"));
        again.Pages().ShouldHaveSingleItem().Listing!.Title.ShouldBe("T");
    }

    [Fact]
    public void Every_version_stays_and_the_newest_is_the_page()
    {
        using var collection = Collection.Open(File, create: true);
        byte[] old = "old"u8.ToArray(), young = "young"u8.ToArray();
        collection.Keep(Visit("http://x.test/a", old), old, []);
        collection.Keep(Visit("http://x.test/a", young), young, []);
        collection.Keep(Visit("http://x.test/feed", old, kind: "feed"), old, []);
        collection.Pages().ShouldHaveSingleItem().Visit.BodyId.ShouldBe(Collection.IdOf(young));
        collection.Body(Collection.IdOf(old)).ShouldBe(old);
        collection.Visits.ShouldBe(3);
        Scalar("SELECT count(*) FROM body").ShouldBe(2L);
    }

    [Fact]
    public void Unchanged_moves_the_validators_on_and_adds_no_visit()
    {
        using var collection = Collection.Open(File, create: true);
        collection.Keep(Visit("http://x.test/a", "a"u8.ToArray()), "a"u8, []);
        collection.Unchanged("http://x.test/a", "2024-03-05T12:00:00Z", "\"e2\"", null, "2024-03-05T13:00:00Z", []);
        var visit = collection.Newest("http://x.test/a")!;
        (visit.ETag, visit.LastModified, visit.At, visit.FreshUntil).ShouldBe(("\"e2\"", "then", "2024-03-04T12:00:00Z", "2024-03-05T13:00:00Z"));
        collection.Visits.ShouldBe(1);
    }

    /// <summary>A file of the first version, from before it was kept how long an answer holds.</summary>
    [Fact]
    public void An_older_collection_is_brought_up_to_date()
    {
        using (var collection = Collection.Open(File, create: true)) collection.Keep(Visit("http://x.test/a", "a"u8.ToArray()), "a"u8, []);
        Scalar("ALTER TABLE visit DROP COLUMN fresh_until; DROP TABLE robots; ALTER TABLE listing DROP COLUMN text; ALTER TABLE listing DROP COLUMN text_kind; ALTER TABLE listing DROP COLUMN feed_body; PRAGMA user_version = 1");
        using var again = Collection.Open(File, create: false);
        again.Pages().ShouldHaveSingleItem().Visit.FreshUntil.ShouldBeNull();
        again.Unchanged("http://x.test/a", "2024-03-05T12:00:00Z", null, null, "2024-03-05T13:00:00Z", []);
        again.Newest("http://x.test/a")!.FreshUntil.ShouldBe("2024-03-05T13:00:00Z");
    }

    [Fact]
    public void Texts_out_of_feeds_are_kept_once_and_count_where_no_page_came()
    {
        using var collection = Collection.Open(File, create: true);
        byte[] text = "text"u8.ToArray(), feed = "feed"u8.ToArray();
        Listing With(string url, string from) => Listing(url, from, "T") with { Text = Collection.IdOf(text), TextKind = "rss text/html", FeedBody = Collection.IdOf(feed) };
        collection.Keep([text, text]);
        collection.Keep([text]);
        Scalar("SELECT count(*) FROM body").ShouldBe(1L);
        collection.Body(Collection.IdOf(text)).ShouldBe(text);
        collection.Keep(Visit("http://x.test/feed", feed, kind: "feed"), feed, []);
        collection.Received(Collection.IdOf(feed)).ShouldBe("2024-03-04T12:00:00Z");
        collection.Received(Collection.IdOf(text)).ShouldBeNull();
        collection.List([With("http://x.test/a", "f2"), With("http://x.test/a", "f1"), Listing("http://x.test/b", "f1", "no text")]);
        collection.TextsWithoutPage().ShouldBe([With("http://x.test/a", "f1")]);
        collection.Keep(Visit("http://x.test/a", "page"u8.ToArray()), "page"u8, []);
        collection.TextsWithoutPage().ShouldBeEmpty();
        collection.Pages().ShouldHaveSingleItem().Text.ShouldBe(With("http://x.test/a", "f1"));
    }

    [Fact]
    public void Robots_of_the_last_day_come_back()
    {
        using var collection = Collection.Open(File, create: true);
        collection.Keep([new KeptRobots("https://a.test", "2024-03-04T12:00:00Z", "Disallow: /"u8.ToArray()), new KeptRobots("https://b.test", "2024-03-05T12:00:00Z", "x"u8.ToArray())]);
        collection.Keep([new KeptRobots("https://b.test", "2024-03-06T12:00:00Z", null)]);
        var robots = collection.Robots("2024-03-05T00:00:00Z").ShouldHaveSingleItem();
        (robots.Site, robots.At, robots.Body).ShouldBe(("https://b.test", "2024-03-06T12:00:00Z", null));
    }

    [Fact]
    public void A_damaged_body_is_none()
    {
        string id = Collection.IdOf("body"u8);
        using (var collection = Collection.Open(File, create: true)) collection.Keep(Visit("http://x.test/a", "body"u8.ToArray()), "body"u8, []);
        Scalar("UPDATE body SET packed = x'00112233'");
        using var again = Collection.Open(File, create: false);
        again.Body(id).ShouldBeNull();
        again.Body("sha256:none").ShouldBeNull();
        again.Keep(Visit("http://x.test/a", "body"u8.ToArray()), "body"u8, []);
        again.Body(id).ShouldBe("body"u8.ToArray());
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "newer version")]
    [InlineData("PRAGMA application_id = 7", "another program")]
    public void Files_of_others_are_refused(string change, string reason)
    {
        Collection.Open(File, create: true).Dispose();
        Scalar(change);
        Should.Throw<CollectionException>(() => Collection.Open(File, create: true)).Message.ShouldContain(reason);
    }

    [Fact]
    public void Another_database_is_not_taken_over()
    {
        Scalar("CREATE TABLE mine (x)");
        Should.Throw<CollectionException>(() => Collection.Open(File, create: true)).Message.ShouldContain("another program");
        Scalar("SELECT count(*) FROM sqlite_master").ShouldBe(1L);
        Should.Throw<CollectionException>(() => Collection.Open(_folder["none.stemma"], create: false)).Message.ShouldContain("is not there");
    }

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
