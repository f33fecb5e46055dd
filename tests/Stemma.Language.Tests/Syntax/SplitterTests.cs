using Shouldly;
using Stemma.Language.Syntax;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

/// <summary>Where sentences end in what news writes. All invented.</summary>
public sealed class SplitterTests
{
    /// <summary>Text and its sentences, a bar between.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "They met on Monday. They talked.", "They met on Monday.|They talked." },
        { "Mr. Okafor met Dr. Lindqvist. She left.", "Mr. Okafor met Dr. Lindqvist.|She left." },
        { "Gen. A. B. Smith of the U.S. Army spoke. He left.", "Gen. A. B. Smith of the U.S. Army spoke.|He left." },
        { "He came from the U.S. The trip took a day.", "He came from the U.S.|The trip took a day." },
        { "The meeting began at 5 p.m. on Tuesday. It was short.", "The meeting began at 5 p.m. on Tuesday.|It was short." },
        { "The meeting ended at 5 p.m. The leaders left at once.", "The meeting ended at 5 p.m.|The leaders left at once." },
        { "Prices rose 3.5 percent. Wages fell by 0.7.", "Prices rose 3.5 percent.|Wages fell by 0.7." },
        { "It lies north of the town of St. Helm. Nobody lives there.", "It lies north of the town of St. Helm.|Nobody lives there." },
        { "The firm, Orlov Inc., closed. Its owner is J. K. Marsh.", "The firm, Orlov Inc., closed.|Its owner is J. K. Marsh." },
        { "“We will see.” Then he left.", "“We will see.”|Then he left." },
        { "“We will see,” he said. “Nothing is decided.”", "“We will see,” he said.|“Nothing is decided.”" },
        { "\"Where were you?\" she asked. Nobody answered.", "\"Where were you?\" she asked.|Nobody answered." },
        { "\"Stop!\" he cried. They stopped.", "\"Stop!\" he cried.|They stopped." },
        { "Who knew? The minister did not.", "Who knew?|The minister did not." },
        { "“It is over.” “Not yet,” she said.", "“It is over.”|“Not yet,” she said." },
        { "He waited ... and nothing came. Then it rained.", "He waited ... and nothing came.|Then it rained." },
        { "The talks failed… The sides will meet again in May.", "The talks failed…|The sides will meet again in May." },
        { "(The ministry did not comment.) The case goes on.", "(The ministry did not comment.)|The case goes on." },
        { "The report (see p. 12) was read. No. 4 was missing.", "The report (see p. 12) was read.|No. 4 was missing." },
        { "On Jan. 5 the court sat. On Feb. 6 it rose.", "On Jan. 5 the court sat.|On Feb. 6 it rose." },
        { "They flew to the Far East.Then they returned.", "They flew to the Far East.|Then they returned." },
        { "Visit example.org. It is free.", "Visit example.org.|It is free." },
        { "The leaders of two countries met\nin Minsk on Monday. They\ntalked.", "The leaders of two countries met\nin Minsk on Monday.|They\ntalked." },
        { "Ministers to meet in Lisbon", "Ministers to meet in Lisbon" },
        { "iPhone sales fell. eBay gained.", "iPhone sales fell.|eBay gained." },
        { "The vote: 12 for, 3 against; 2 abstained. It passed.", "The vote: 12 for, 3 against; 2 abstained.|It passed." },
        { "He was born in 1975. 1999 was his first year in office.", "He was born in 1975.|1999 was his first year in office." },
        { "Ivanov et al. wrote it. It sold well.", "Ivanov et al. wrote it.|It sold well." },
        { "“He said no. We left,” she recalled.", "“He said no.|We left,” she recalled." },
        { "The U.N. Security Council met. The E.U. did not.", "The U.N. Security Council met.|The E.U. did not." },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Sentences(string text, string expected)
    {
        var reading = Readings.Body(text);
        string.Join('|', SyntaxStage.Parse(reading).Sentences.Select(s => reading.Slice(s.Span))).ShouldBe(expected);
    }
}
