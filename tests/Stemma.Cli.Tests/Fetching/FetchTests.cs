using Shouldly;
using Stemma.Storage.Collections;
using Stemma.Tests.Cli.Running;
using Stemma.Tests.Web;
using Xunit;

namespace Stemma.Tests.Cli.Fetching;

/// <summary>The real program against a real server: <c>stemma fetch</c>, and <c>stemma dossier</c> on what it kept.</summary>
[Trait("Speed", "slow")]
public sealed class FetchTests : FetchFixture
{
    [Fact]
    public void A_feed_becomes_a_collection_and_the_collection_a_dossier()
    {
        Serve(1, 2);
        var first = Fetch(Server.Url("/feed"));
        first.Code.ShouldBe(0, first.Out + first.Err);
        first.Out.ShouldContain("Harbour News");
        first.Out.ShouldContain("2 new, 0 changed, 0 unchanged, 0 failed.");
        first.Out.ShouldContain($"{Into} holds 2 reports. Next: stemma dossier {Into} -o out");
        Directory.GetFiles(Folder.Path).ShouldBe([Into]);

        var dossier = DossierFile.Make(Folder, Into);
        dossier.Outcome.Code.ShouldBe(0, dossier.Outcome.Err);
        dossier.Paths.ShouldBe([Server.Url("/1"), Server.Url("/2")]);
        dossier.Json["reports"]![0]!["title"]!.ToString().ShouldBe("Report 1 from the harbour");
        dossier.Json["reports"]![0]!["written"]!["value"]!.ToString().ShouldBe("2022-12-19");
    }

    [Fact]
    public void Limits_on_entries_are_kept_and_told()
    {
        Serve(1, 2, 3, 4);
        var outcome = Fetch(Server.Url("/feed"), "--since", "2022-12-19T11:30:00Z", "--limit", "2");
        outcome.Out.ShouldContain("2 more entries were left out by --limit or --since.");
        Kept().Select(p => p.Visit.Url).ShouldBe([Server.Url("/2"), Server.Url("/3")]);
    }

    [Fact]
    public void Two_addresses_that_lead_to_one_page_are_one_report()
    {
        Serve(1);
        Server.On("/short", Http.Moved("/1", 301));
        Fetch(Server.Url("/short"), Server.Url("/1")).Code.ShouldBe(0);
        var page = Kept().ShouldHaveSingleItem();
        page.Visit.FinalUrl.ShouldBe(Server.Url("/1"));
        int before = Server.Asked.Count;
        Fetch(Server.Url("/short")).Out.ShouldContain("1 unchanged");
        Server.Paths.Skip(before).ShouldBe(["/1"]);
    }

    [Fact]
    public void A_collection_is_read_beside_files_and_inside_folders()
    {
        Serve(1);
        StemmaProgram.Run(Arguments(Server.Url("/1"), "--into", Folder["in/deep/web"])).Code.ShouldBe(0);
        Folder.Write("in/a.txt", "Carl Dahl left Bergen on Tuesday, 20 December 2022, a spokesman said.\n");
        DossierFile.Make(Folder, Folder["in"]).Paths.ShouldBe([Folder["in/a.txt"], Server.Url("/1")]);
        StemmaProgram.Run("annotate", Folder["in/deep/web.stemma"]).Out.ShouldContain(Server.Url("/1"));
    }

    [Fact]
    public void The_result_does_not_depend_on_how_many_requests_run_at_a_time()
    {
        using var second = new RudeServer("127.0.0.2");
        using var third = new RudeServer("127.0.0.3");
        RudeServer[] servers = [Server, second, third];
        foreach (var server in servers)
        {
            server.On("/feed", Http.Ok(Feed([1, 2, 3, 4], server), "text/xml"));
            foreach (int n in (int[])[1, 2, 3]) server.On($"/{n}", Http.Ok(Article(n)));
        }
        var results = ((string[])["1", "3", "16"]).Select(n =>
        {
            string into = Folder[$"at-{n}.stemma"];
            var outcome = StemmaProgram.Run(Arguments([.. servers.Select(s => s.Url("/feed")), "--into", into, "--concurrency", n]));
            using var collection = Collection.Open(into, create: false);
            return outcome.Out.Replace(into, "", StringComparison.Ordinal) + string.Concat(collection.Pages().Select(p => $"{p.Visit.Url} {p.Visit.BodyId} {p.Listing}\n"));
        }).Distinct().ToList();
        results.ShouldHaveSingleItem().ShouldContain("9 new, 0 changed, 0 unchanged, 3 failed.");
    }
}
