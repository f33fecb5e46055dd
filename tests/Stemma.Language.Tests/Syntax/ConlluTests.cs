using Shouldly;
using Stemma.Language;
using Stemma.Language.Syntax;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

public sealed class ConlluTests
{
    private static readonly string[] Given =
    [
        "# newdoc id = d", "# sent_id = 1", "# text = Putin's allies didn't come.",
        "1-2\tPutin's\t_\t_\t_\t_\t_\t_\t_\t_", "1\tPutin\t_\t_\t_\t_\t_\t_\t_\t_", "2\t's\t_\t_\t_\t_\t_\t_\t_\t_", "3\tallies\t_\t_\t_\t_\t_\t_\t_\t_",
        "4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_", "4\tdid\t_\t_\t_\t_\t_\t_\t_\t_", "5\tn't\t_\t_\t_\t_\t_\t_\t_\t_", "6\tcome\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
        "7\t.\t_\t_\t_\t_\t_\t_\t_\t_", "",
    ];

    [Fact]
    public void GivenWordsAreKeptAndTheOtherColumnsFilled()
    {
        var document = ConlluDocument.Read(new StringReader(string.Join('\n', Given))).Single();
        var tokens = document.Parse().Tokens;
        var to = new StringWriter();
        document.Write(tokens, [], to);
        string[] written = to.ToString().Split('\n');
        written[..4].ShouldBe(Given[..4]);
        written.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[..2]).ShouldBe(Given.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[..2]));
        document.Reading.Text.ShouldBe("Putin's allies didn't come. \n");
        Conllu.Read(new StringReader(to.ToString())).Single().Words.ShouldAllBe(w => w.Upos != "_" && w.Deprel != "_");
    }

    [Fact]
    public void TextIsWrittenWithContractionsAsRanges()
    {
        var reading = Readings.Of(("He didn't see Ann's cat.", BlockRole.Body), ("So what?", BlockRole.Body));
        var (sentences, tokens) = SyntaxStage.Parse(reading);
        var analysis = Analysis.Without(reading, "", Written.Unknown) with { Sentences = sentences, Tokens = tokens };
        var to = new StringWriter();
        ConlluWriter.Write(analysis, to);
        var read = Conllu.Read(new StringReader(to.ToString())).ToArray();
        read.Length.ShouldBe(2);
        read[0].Comments.ShouldContain("# text = He didn't see Ann's cat.");
        read[0].Lines.Where(l => l.IsRange).Select(l => (l.Id, l.Form)).ShouldBe([("2-3", "didn't"), ("5-6", "Ann's")]);
        read[0].Words[^2].SpaceAfter.ShouldBeFalse();
        read[1].StartsParagraph.ShouldBeTrue();
    }

    [Fact]
    public void ALineWithoutTenColumnsIsNamed() =>
        Should.Throw<FormatException>(() => Conllu.Read(new StringReader("1\tword\n")).ToArray()).Message.ShouldContain("line 1");
}
