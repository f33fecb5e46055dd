using Shouldly;
using Stemma.Events.Entities;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Events.Entities;

public sealed class EntityLinkerTests
{
    [Theory]
    [InlineData("person:Alexander Lindqvist:minister", "person:Aleksandr Lindqvist:minister", true)] // spellings of one given name
    [InlineData("person:Sergei Moroz:", "person:Sergey Moroz:envoy", true)]
    [InlineData("person:Vladimir Orlov:president", "person:Orlov:president", true)] // the surname with the same title
    [InlineData("person:Maria Perez:judge", "person:Mario Perez:judge", false)]
    [InlineData("person:Anna Okafor:minister", "person:Ben Okafor:minister", false)]
    [InlineData("person:John Smith:footballer", "person:John Smith:bishop", false)] // one name, nothing else in common
    [InlineData("place:Kyiv:city:UA/Kyiv", "place:Kiev:city:UA/Kyiv", true)]
    [InlineData("organization:African Union:", "organization:the African Union:", true)]
    [InlineData("organization:Union Bank:", "organization:African Union:", false)]
    [InlineData("place:Victoria:", "person:Victoria:", false)]
    public void TwoReportsNameOneThingOrTwo(string a, string b, bool same)
    {
        var (entities, maps) = EntityLinker.Link([Report("a", a), Report("b", b)]);
        (maps[0]["e1"] == maps[1]["e1"]).ShouldBe(same);
        entities.Count.ShouldBe(same ? 1 : 2);
    }

    [Fact]
    public void ASurnameThatFitsTwoPersonsStaysApart()
    {
        var (_, maps) = EntityLinker.Link([Report("a", "person:Anna Okafor:minister", "place:Lagos:"), Report("b", "person:Ben Okafor:minister", "place:Lagos:"), Report("c", "person:Okafor:minister", "place:Lagos:")]);
        new[] { maps[0]["e1"], maps[1]["e1"], maps[2]["e1"] }.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void CompanyJoinsASurnameToTheFullName()
    {
        var (entities, maps) = EntityLinker.Link([Report("a", "person:Orlov:", "organization:Baltfish:"), Report("b", "person:Viktor Orlov:", "organization:Baltfish:")]);
        maps[0]["e1"].ShouldBe(maps[1]["e1"]);
        var person = entities.Single(e => e.Type == EntityType.Person);
        (person.Id, person.Name).ShouldBe(("p1", "Viktor Orlov"));
        person.Forms.ShouldBe(["Viktor Orlov", "Orlov"]);
        person.Reports.ShouldBe(["r1", "r2"]);
    }

    [Fact]
    public void ThreeThousandReportsOfOneSurnameAreLinkedInTime()
    {
        var reports = Enumerable.Range(0, 3_000).Select(i => Report($"{i}", $"person:{Given(i)} Silva:")).ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        EntityLinker.Link(reports).Maps.Count.ShouldBe(3_000);
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(20);
    }

    private static string Given(int i) => new([(char)('A' + i % 26), .. "aeiou".AsSpan(i / 26 % 5, 1), (char)('a' + i / 130 % 26), (char)('a' + i / 3380 % 26)]);

    /// <summary>A report that names the given "type:name:title-or-link", one a line.</summary>
    private static Analysis Report(string path, params string[] entities)
    {
        var parts = entities.Select(e => e.Split(':', 3)).ToList();
        var analysis = Reports.Analysis(path, string.Join('\n', parts.Select(p => p[1])) + "\n" + path);
        int at = 0;
        var made = new List<Entity>();
        foreach (var p in parts)
        {
            string id = $"e{made.Count + 1}";
            bool link = p[2].Contains(':', StringComparison.Ordinal);
            made.Add(new(id, Enum.Parse<EntityType>(p[0], ignoreCase: true), "", p[1], link || p[2].Length == 0 ? [] : [p[2]], [new(new TextSpan<Article>(at, at + p[1].Length), MentionKind.Name, id)], link ? [p[2]] : []));
            at += p[1].Length + 1;
        }
        return analysis with { Entities = made };
    }
}
