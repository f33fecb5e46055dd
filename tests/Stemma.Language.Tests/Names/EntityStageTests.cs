using Shouldly;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Language.Names;

/// <summary>Sentences of our own, all invented.</summary>
public sealed class EntityStageTests
{
    [Theory]
    [InlineData("Russian President Pavel Orlov arrived on Monday.", "Pavel Orlov", "president")]
    [InlineData("Kenyan Foreign Minister Grace Wanjiru spoke in Nairobi.", "Grace Wanjiru", "foreign minister")]
    [InlineData("Mr. Tanaka left early.", "Tanaka", "mr")]
    [InlineData("Pavel Orlov, the Belarusian president, left early.", "Pavel Orlov", "president")]
    [InlineData("Maria Lopez, mayor of Quito, resigned on Tuesday.", "Maria Lopez", "mayor")]
    [InlineData("The Turkish foreign minister, Elif Kaya, declined to comment.", "Elif Kaya", "foreign minister")]
    [InlineData("Gen. Kofi Mensah inspected the troops.", "Kofi Mensah", "general")]
    [InlineData("Kremlin spokesman Igor Sidorov denied it.", "Igor Sidorov", "spokesman")]
    public void TitlesAreKeptApartFromNames(string text, string name, string title)
    {
        var person = new Report(text).Entities.Single(e => e.Type == EntityType.Person);
        person.Name.ShouldBe(name);
        person.Titles.ShouldBe([title]);
    }

    [Theory]
    [InlineData("Aleksandr Orlov met Anna Kim in Seoul. Alexander Orlov then flew home.", "Aleksandr Orlov", "Alexander Orlov")]
    [InlineData("President Pavel Orlov spoke first. Orlov said the talks went well.", "Pavel Orlov", "Orlov said")]
    [InlineData("The World Trade Council (WTC) met on Friday. The WTC will vote in May.", "World Trade Council", "WTC will")]
    [InlineData("Officials in Kyiv were calm. Trains from Kiev ran on time.", "Kyiv", "Kiev ran")]
    [InlineData("The United Nations met in Geneva. The UN called for calm.", "United Nations", "UN called")]
    [InlineData("Russian President Pavel Orlov met Belarusian President Ivan Moroz. The Belarusian president said little.", "Ivan Moroz", "The Belarusian president")]
    [InlineData("The Russian president met his Belarusian counterpart. Russian President Pavel Orlov and Belarusian President Ivan Moroz spoke.", "Ivan Moroz", "his Belarusian counterpart")]
    [InlineData("Chilean President Ana Rojas landed in Lima. She will stay for two days.", "Ana Rojas", "She will")]
    [InlineData("Foreign Minister Kofi Mensah resigned. He gave no reason.", "Kofi Mensah", "He gave")]
    [InlineData("President of Ghana to visit Togo. Ghanaian President Kofi Mensah will stay a week.", "Kofi Mensah", "President of Ghana")]
    public void OneEntity(string text, string first, string second) => Check(text, first, second, same: true);

    [Theory]
    [InlineData("Anna Orlov met Ben Orlov in Riga. Orlov said nothing.", "Anna Orlov", "Ben Orlov")]
    [InlineData("Maria Lopez spoke to Mario Lopez in Quito.", "Maria Lopez", "Mario Lopez")]
    [InlineData("The World Bank and the African Development Bank agreed on Monday.", "World Bank", "African Development Bank")]
    [InlineData("Niger and Nigeria closed the border.", "Niger", "Nigeria")]
    public void TwoEntities(string text, string first, string second) => Check(text, first, second, same: false);

    [Theory]
    [InlineData("Belarus signed the treaty in Minsk.", "Belarus", "iso3166:BY")]
    [InlineData("A Belarusian envoy arrived.", "Belarusian", "iso3166:BY")]
    [InlineData("Trains from Kiev ran on time.", "Kiev", "city:UA/Kyiv")]
    [InlineData("The Kremlin denied the report.", "Kremlin", "government:RU")]
    public void Links(string text, string name, string link) => new Report(text).Of(name)!.Links.ShouldBe([link]);

    [Theory]
    [InlineData("Moscow denied the report on Friday.", "Moscow", true)]
    [InlineData("Belarus accused its neighbours of lying.", "Belarus", true)]
    [InlineData("Snow fell in Moscow on Friday.", "Moscow", false)]
    public void APlaceMayStandForItsGovernment(string text, string name, bool expected) => new Report(text).Of(name)!.Government.ShouldBe(expected);

    [Fact]
    public void APronounThatFitsTwoIsLeftAlone()
    {
        var report = new Report("Ivan Moroz and Pavel Orlov met in Riga. He was tired.");
        report.Of("He")?.Name.ShouldBeNull();
    }

    private static void Check(string text, string first, string second, bool same)
    {
        var report = new Report(text);
        var one = report.Of(first);
        string words = second.Length > 2 && char.IsLower(second.Split(' ')[^1][0]) && !second.Contains("president", StringComparison.Ordinal) && !second.Contains("counterpart", StringComparison.Ordinal)
            ? second[..second.LastIndexOf(' ')] : second;
        var two = report.Entities.FirstOrDefault(e => e.Mentions.Any(m => m.Span.Start == report.Reading.Text.IndexOf(second, StringComparison.Ordinal) && m.Span.Length == words.Length));
        one.ShouldNotBeNull();
        two.ShouldNotBeNull($"'{words}' is no mention: {string.Join("; ", report.Entities.SelectMany(e => e.Mentions.Select(m => report.Reading.Slice(m.Span))))}");
        (one.Id == two.Id).ShouldBe(same);
    }
}
