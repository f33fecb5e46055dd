using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Model.Naming;
using Xunit;

namespace Stemma.Tests.Language.Names;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Alexander Lindov", "Aleksandr Lindov")]
    [InlineData("Alexandr Lindov", "Aleksandr Lindov")]
    [InlineData("Sergei Moroz", "Sergey Moroz")]
    [InlineData("Dmitry Karpenko", "Dmitri Karpenko")]
    [InlineData("Dmitriy Karpenko", "Dimitri Karpenko")]
    [InlineData("Yevgeny Baranov", "Evgeny Baranov")]
    [InlineData("Volodymyr Zelenskyy", "Volodymyr Zelensky")]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelenskyy")]
    [InlineData("Viktor Yanukovych", "Viktor Yanukovich")]
    [InlineData("Ruhollah Khamenei", "Ruhollah Hamenei")]
    [InlineData("Muhammad Tarek", "Mohammad Tarek")]
    [InlineData("José Muñoz", "Jose Munoz")]
    [InlineData("Recep Öztürk", "Recep Ozturk")]
    [InlineData("Nguyễn Văn Minh", "Nguyen Van Minh")]
    [InlineData("Łukasz Wójcik", "Lukasz Wojcik")]
    [InlineData("J. Okafor", "John Okafor")]
    [InlineData("John F. Marsh", "John Marsh")]
    [InlineData("Robert Kane Jr.", "Robert Kane")]
    [InlineData("Alyaksandr Lukashenka", "Aliaksandr Lukashenko")]
    public void SpellingsOfOneName(string a, string b) => Same(a, b).ShouldBeTrue();

    [Theory]
    [InlineData("Maria Lopez", "Mario Lopez")]
    [InlineData("Ivan Petrov", "Ivan Petrova")]
    [InlineData("Anna Okafor", "Ben Okafor")]
    [InlineData("Li Wei", "Li Na")]
    [InlineData("John Adams", "John Adamson")]
    [InlineData("George H. Marsh", "George W. Marsh")]
    [InlineData("Martin Weber", "Martina Weber")]
    [InlineData("Hassan Ali", "Hussein Ali")]
    public void NamesOfTwoPersons(string a, string b) => Same(a, b).ShouldBeFalse();

    [Theory]
    [InlineData("EAU", "Eastern Arctic Union", true)]
    [InlineData("OSCE", "Organization for Security and Cooperation in Europe", true)]
    [InlineData("WMO", "World Meteorological Organization", true)]
    [InlineData("TTAA", "Thai Travel Agents Association", true)]
    [InlineData("BBC", "Bank of Bahrain", false)]
    [InlineData("Union", "Universal Network of Ice and Oil Nations", false)]
    public void Acronyms(string word, string full, bool expected) => OrganizationNames.IsAcronym(word, full).ShouldBe(expected);

    [Fact]
    public void SimilarityIsSymmetricAndNeverThrows() =>
        Prop.ForAll<string?, string?>((a, b) => Same(a ?? "", b ?? "") == Same(b ?? "", a ?? "")).QuickCheckThrowOnFailure();

    private static bool Same(string a, string b) => PersonNames.SameFull(PersonName.Of(a), PersonName.Of(b));
}
