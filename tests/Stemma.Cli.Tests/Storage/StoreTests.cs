using Shouldly;
using Stemma.Model;
using Stemma.Storage;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Storage;

public sealed class StoreTests
{
    private static readonly Reading Report = Invented.Reading();
    private static readonly string Key = StoreKey.Of(Report.Decoded.Fetched);

    [Fact]
    public void What_was_kept_is_found_by_the_next_run()
    {
        using var folder = new TempFolder();
        Keep(folder.Path, "v1");
        using var store = AnalysisStore.Open(folder.Path, "v1");
        var found = store.Find(Key, Report).ShouldNotBeNull();
        CodecTests.Dump(found).ShouldBe(CodecTests.Dump(Invented.Analysis(Report)));
        store.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Another_build_of_the_analysis_does_not_take_old_results()
    {
        using var folder = new TempFolder();
        Keep(folder.Path, "v1");
        using var store = AnalysisStore.Open(folder.Path, "v2");
        store.Find(Key, Report).ShouldBeNull();
    }

    [Fact]
    public void The_key_depends_on_all_that_came_with_the_report_but_not_on_its_path()
    {
        var one = Report.Decoded.Fetched;
        Fetched[] others =
        [
            one with { Id = "sha256:2" }, one with { MediaType = "text/html" }, one with { Given = new(Url: "x") }, one with { Given = new(Title: "x") },
            one with { Given = new(Published: "x") }, one with { Given = new(Captured: "x") }, one with { Given = new(Charset: "x") }, one with { Given = new(Title: "") },
            one with { Given = new(Updated: "x") }, one with { Given = new(Authors: "x") }, one with { Given = new(Feed: new("a", "b", "c", "d")) }, one with { Given = new(Feed: new("a", "b", "c", "e")) },
        ];
        others.Append(one).Select(StoreKey.Of).Distinct().Count().ShouldBe(others.Length + 1);
        StoreKey.Of(one with { Path = "elsewhere" }).ShouldBe(Key);
    }

    [Theory]
    [InlineData("This is no database at all. It is longer than a header, so SQLite looks at it and says so.")]
    [InlineData("SQLite format 3\0 and then rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish rubbish")]
    public void A_file_that_is_no_database_is_set_aside_and_begun_anew(string rubbish)
    {
        using var folder = new TempFolder();
        folder.Write("store.db", rubbish);
        using (var store = AnalysisStore.Open(folder.Path, "v1"))
        {
            store.Notes.Single().ShouldContain("set aside");
            store.Keep([AnalysisStore.Pack(Key, Invented.Analysis(Report))]);
            store.Find(Key, Report).ShouldNotBeNull();
        }
        File.ReadAllText(folder["store.db.broken-1"]).ShouldBe(rubbish);
    }

    [Fact]
    public void A_damage_found_later_turns_the_store_off_and_sets_it_aside()
    {
        using var folder = new TempFolder();
        Keep(folder.Path, "v1", copies: 200);
        byte[] bytes = File.ReadAllBytes(folder["store.db"]);
        bytes.AsSpan(4096 * 2).Fill(0xEE); // the pages behind the schema
        File.WriteAllBytes(folder["store.db"], bytes);
        using (var store = AnalysisStore.Open(folder.Path, "v1"))
        {
            store.Find(Key, Report).ShouldBeNull();
            Should.NotThrow(() => store.Keep([AnalysisStore.Pack(Key, Invented.Analysis(Report))]));
            store.Notes.Single().ShouldContain("set aside");
        }
        using var next = AnalysisStore.Open(folder.Path, "v1");
        next.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_costs_only_a_note()
    {
        using var folder = new TempFolder();
        string file = folder.Write("file", "x");
        using var store = AnalysisStore.Open(Path.Combine(file, "store"), "v1");
        store.Find(Key, Report).ShouldBeNull();
        store.Keep([AnalysisStore.Pack(Key, Invented.Analysis(Report))]);
        store.Notes.Single().ShouldContain("without the store");
    }

    private static void Keep(string folder, string version, int copies = 1)
    {
        using var store = AnalysisStore.Open(folder, version);
        store.Keep([.. Enumerable.Range(0, copies).Select(i => AnalysisStore.Pack(i == 0 ? Key : $"{Key}-{i}", Invented.Analysis(Report)))]);
        store.Notes.ShouldBeEmpty();
    }
}
