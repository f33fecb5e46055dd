using System.Text;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>What fails, and how it is said.</summary>
[Trait("Speed", "slow")]
public sealed class FetchFailureTests : FetchFixture
{
    [Fact]
    public void Private_addresses_are_refused_without_the_switch()
    {
        Serve(1);
        var outcome = StemmaProgram.Run("fetch", Server.Url("/1"), "--into", Into);
        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldContain($"{Server.Url("/1")}: leads to 127.0.0.1, which is not of the public network (--allow-private allows it)");
        Server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Each_failure_is_named_and_the_rest_is_kept()
    {
        Serve(1, 2, 3, 4, 5);
        Server.On("/robots.txt", Http.Ok("User-agent: Stemma\nDisallow: /2", "text/plain"));
        Server.On("/3", Http.Status(404));
        Server.On("/4", Http.Ok("\u0089PNG", "image/png"));
        Server.On("/5", Http.Moved("/5"));
        Server.On("/cut", Http.Ok(Feed([1, 9])[..^40], "text/xml"));
        var outcome = Fetch(Server.Url("/feed"), Server.Url("/cut"), Server.Url("/nothing"), "ftp://x.test/", Folder["no-list"], "--retries", "0");
        outcome.Code.ShouldBe(1);
        foreach (string failure in (string[])[
            $"{Server.Url("/2")}: its site's robots.txt does not allow it", $"{Server.Url("/3")}: answers 404 Not Found", $"{Server.Url("/4")}: is of the kind image/png",
            $"{Server.Url("/5")}: redirects in a circle", $"{Server.Url("/cut")}: ends in the middle", $"{Server.Url("/nothing")}: answers 404", "ftp://x.test/: has the scheme 'ftp'",
            $"{Folder["no-list"]}: is neither an address"]) outcome.Out.ShouldContain(failure);
        outcome.Out.ShouldContain("1 new, 0 changed, 0 unchanged, 8 failed.");
        Kept().Select(p => p.Visit.Url).ShouldBe([Server.Url("/1")]);
    }

    [Fact]
    public void A_damaged_body_is_said_and_fetched_again()
    {
        Serve(1);
        Server.On("/1", asked => asked.Headers.ContainsKey("If-None-Match") ? Http.Status(304) : Http.Ok(Article(1), "text/html", "ETag: \"p\""));
        Fetch(Server.Url("/feed")).Code.ShouldBe(0);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Into};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE body SET packed = x'00112233'";
            command.ExecuteNonQuery();
        }
        DossierFile.Make(Folder, Into).Problems.Single().ShouldBe((Server.Url("/1"), "damaged", "is damaged in its collection; fetch it again with --refresh"));
        Fetch(Server.Url("/feed"), "--refresh").Code.ShouldBe(0);
        DossierFile.Make(Folder, Into).Paths.ShouldBe([Server.Url("/1")]);
    }

    [Fact]
    public void A_damaged_collection_is_left_alone_and_said()
    {
        byte[] rubbish = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("This is no database at all. ", 100)));
        Folder.Write("news.stemma", rubbish);
        var outcome = Fetch(Server.Url("/1"));
        outcome.Code.ShouldBe(3);
        outcome.Err.ShouldContain("damaged or no collection; it was left as it is");
        File.ReadAllBytes(Into).ShouldBe(rubbish);
        Folder.Write("a.txt", "Carl Dahl left Bergen on Tuesday, 20 December 2022, a spokesman said.\n");
        var dossier = DossierFile.Make(Folder, Into, Folder["a.txt"]);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Problems.Single().Code.ShouldBe("unreadable");
        dossier.Paths.ShouldBe([Folder["a.txt"]]);
    }
}
