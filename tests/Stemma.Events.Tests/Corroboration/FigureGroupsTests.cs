using Shouldly;
using Stemma.Events;
using Stemma.Events.Corroboration;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Events.Corroboration;

public sealed class FigureGroupsTests
{
    [Theory]
    [InlineData("At least 14 miners were killed", 14, "14 miners", "killed", "the number of dead to 17", 17, "17", "killed", true)]
    [InlineData("14 miners were killed", 14, "14 miners", "killed", "14 people died", 14, "14 people", "killed", false)]
    [InlineData("Three firefighters were hurt", 3, "Three firefighters", "injured", "Seven civilians were hurt", 7, "Seven civilians", "injured", false)]
    [InlineData("14 miners were killed", 14, "14 miners", "killed", "a similar blast killed 17", 17, "17", "killed", false)]
    [InlineData("17 miners were killed", 17, "17 miners", "killed", "the 3 men died", 3, "3 men", "killed", false)]
    [InlineData("14 miners were killed", 14, "14 miners", "killed", "the worst since 1998, when 23 died", 23, "23", "killed", false)]
    [InlineData("14 miners were killed", 14, "14 miners", "killed", "the firm also owns the mine of Sova, where in March 17 miners perished", 17, "17 miners", "killed", false)]
    [InlineData("14 miners were killed", 14, "14 miners", "killed", "The chief of the rescue, who was at the pit, said 17 miners died", 17, "17 miners", "killed", true)]
    [InlineData("land 40,000 tonnes of cod", 40000, "40,000 tonnes", "t", "obtain 35,000 tonnes of cod", 35000, "35,000 tonnes", "t", true)]
    [InlineData("land 40,000 tonnes of cod", 40000, "40,000 tonnes", "t", "obtain 35,000 tonnes of coal", 35000, "35,000 tonnes", "t", false)]
    [InlineData("promised 20,000 crowns", 20000, "20,000 crowns", "CZK", "paid a fine of 90,000 crowns", 90000, "90,000 crowns", "CZK", false)]
    [InlineData("after 6 hours of talks", 6, "6 hours", "h", "after 8 hours of talks", 8, "8 hours", "h", false)]
    public void FiguresOfOneThing(string a, double valueA, string exactA, string unitA, string b, double valueB, string exactB, string unitB, bool expected)
    {
        var set = ReportSet.Of([Report("a.txt", a, Claim(a, exactA, new(valueA, unitA, "exact", default))), Report("b.txt", b, Claim(b, exactB, new(valueB, unitB, "exact", default)))]);
        var found = FigureGroups.Find(set, Profiles(set)).ToList();
        found.Count.ShouldBe(expected ? 1 : 0);
        if (expected) found[0].Claims.Select(c => c.Report).ShouldBe([0, 1]);
    }

    [Fact]
    public void DenialIsJoinedWithTheChargeAgainstTheDenier()
    {
        const string Text = "The father accused the police of having beaten his son. A spokeswoman for the police denied that force had been used.";
        var charge = Of(Text, "having beaten his son", "The father", "accused", Factuality.Alleged);
        var set = ReportSet.Of([Report("a.txt", Text, charge, Of(Text, "force had been used", "A spokeswoman for the police", "denied", Factuality.Denied))]);
        Denied.Join(set, [.. Profiles(set).Select(p => (IReadOnlyList<ClaimProfile>)[p])]).Count.ShouldBe(1);
        var other = ReportSet.Of([Report("a.txt", Text, charge, Of(Text, "force had been used", "A spokeswoman", "denied", Factuality.Denied))]);
        Denied.Join(other, [.. Profiles(other).Select(p => (IReadOnlyList<ClaimProfile>)[p])]).Count.ShouldBe(2);
    }

    private static List<ClaimProfile> Profiles(ReportSet set) =>
        [.. Enumerable.Range(0, set.Count).SelectMany(r => set.Analyses[r].Claims.Select(c => ClaimProfile.Of(set, r, c)))];

    private static Analysis Report(string path, string text, params Claim[] claims) => Reports.Analysis(path, "News\n" + text) with { Claims = new Layer<Claim>(claims) };

    private static TextSpan<Article> At(string text, string exact) => new(5 + text.IndexOf(exact, StringComparison.Ordinal), 5 + text.IndexOf(exact, StringComparison.Ordinal) + exact.Length);

    private static Claim Claim(string text, string exact, Quantity quantity) =>
        new("c1", At(text, text), "", null, "", "", [], [quantity with { Span = At(text, exact) }], [], Factuality.Happened, Polarity.Positive, "", "test");

    private static Claim Of(string text, string exact, string voice, string cue, Factuality factuality) =>
        new("c", At(text, exact), "", null, exact, "", [], [], [new("", At(text, voice), At(text, cue))], factuality, Polarity.Positive, "", "test");
}
