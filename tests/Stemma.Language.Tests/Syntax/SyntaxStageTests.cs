using Shouldly;
using Stemma.Language.Models;
using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

public sealed class SyntaxStageTests
{
    public static TheoryData<string> Texts => new()
    {
        "",
        "   \n\t ",
        "Putin meets Lukashenko",
        "He said: “We’ll see.” Then he left. Mr. A. B. Smith didn't.",
        "😀😀 \uD83D broken \uDE00 \0 \uFFFF \u200B",
        "PRESIDENT SAYS TALKS END IN MINSK",
        ". . . ! ? \" ' ( ) [ ]",
        "ещё раз 北京 の العربية e\u0301te\u0301",
        new string('a', 5000),
        new string('.', 3000),
        string.Concat(Enumerable.Repeat("x.y", 2000)),
    };

    [Theory, MemberData(nameof(Texts))]
    public void SpansTileTheTextAndHeadsFormATree(string text) => Check(Readings.Body(text));

    [Fact]
    public void RandomUnicodeKeepsTheProperties()
    {
        var random = new Random(5);
        string alphabet = "aAbB zZ019.,;:!?'’\"“”()[]-–—…/\\@#$%&*\n\t\uD83D\uDE00é北\u0301\u200B\u202E";
        for (int run = 0; run < 300; run++)
        {
            var chars = new char[random.Next(1, 200)];
            for (int i = 0; i < chars.Length; i++) chars[i] = random.Next(10) == 0 ? (char)random.Next(0x10000) : alphabet[random.Next(alphabet.Length)];
            Check(Readings.Body(new string(chars)));
        }
    }

    [Fact]
    public void AHundredThousandWordsInOneLineTakeLinearTime()
    {
        string text = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => i % 7 == 0 ? "and" : "word"));
        var (sentences, tokens) = SyntaxStage.Parse(Readings.Body(text));
        tokens.Count.ShouldBe(100_000);
        sentences.Max(s => s.TokenCount).ShouldBeLessThanOrEqualTo(2 * Splitter.Longest);
    }

    [Fact]
    public void FurnitureIsSkippedAndSentencesStayInTheirBlocks()
    {
        var reading = Readings.Of(("Leaders meet in Minsk", BlockRole.Headline), ("Home | News | Sport", BlockRole.Furniture), ("They met on Monday. They talked.", BlockRole.Body));
        var (sentences, _) = SyntaxStage.Parse(reading);
        sentences.Select(s => reading.Slice(s.Span)).ShouldBe(["Leaders meet in Minsk", "They met on Monday.", "They talked."]);
    }

    [Fact]
    public void ASentenceGoesOnOverALineBreakButNotOverABlankLine()
    {
        var reading = Readings.Body("The leaders of the two countries\nmet in Minsk on Monday.\n\nThey talked.");
        SyntaxStage.Parse(reading).Sentences.Count.ShouldBe(2);
    }

    [Fact]
    public void ThreadsGiveTheSameResult()
    {
        var reading = Readings.Body("Russian President Vladimir Putin visited Minsk on December 19 and met with Belarusian President Alexander Lukashenko. They talked about gas.");
        var expected = SyntaxStage.Parse(reading).Tokens.ToArray();
        var results = new Token[64][];
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => results[i] = [.. SyntaxStage.Parse(reading).Tokens]);
        foreach (var tokens in results) tokens.ShouldBe(expected);
    }

    [Fact]
    public void ASimpleSentenceIsUnderstood()
    {
        var reading = Readings.Body("Putin praised his allies.");
        var tokens = SyntaxStage.Parse(reading).Tokens;
        tokens.Select(t => t.Upos).ShouldBe([Upos.PROPN, Upos.VERB, Upos.PRON, Upos.NOUN, Upos.PUNCT]);
        tokens.Select(t => t.Head).ShouldBe([2, 0, 4, 2, 2]);
        tokens.Select(t => t.Deprel).ShouldBe(["nsubj", "root", "nmod:poss", "obj", "punct"]);
        tokens.Select(t => t.Lemma).ShouldBe(["Putin", "praise", "his", "ally", "."]);
        tokens[1].Has("Tense=Past").ShouldBeTrue();
    }

    private static void Check(Reading reading)
    {
        var (sentences, tokens) = SyntaxStage.Parse(reading);
        int at = 0, token = 0;
        foreach (var t in tokens)
        {
            t.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            t.Span.IsEmpty.ShouldBeFalse();
            reading.Text[at..t.Span.Start].All(Tokenizer.IsSpace).ShouldBeTrue();
            at = t.Span.End;
        }
        reading.Text[at..].All(Tokenizer.IsSpace).ShouldBeTrue();
        foreach (var s in sentences)
        {
            s.FirstToken.ShouldBe(token);
            s.Span.ShouldBe(tokens[s.FirstToken].Span.Cover(tokens[s.EndToken - 1].Span));
            CheckTree(tokens, s);
            token = s.EndToken;
        }
        token.ShouldBe(tokens.Count);
    }

    private static void CheckTree(Layer<Token> tokens, Sentence s)
    {
        int roots = 0;
        for (int i = 0; i < s.TokenCount; i++)
        {
            int steps = 0, at = i + 1;
            while (at != 0 && steps++ <= s.TokenCount) at = tokens[s.FirstToken + at - 1].Head;
            at.ShouldBe(0);
            var t = tokens[s.FirstToken + i];
            if (t.Head == 0) roots++;
            (t.Head == 0).ShouldBe(t.Deprel == "root");
        }
        roots.ShouldBe(1);
    }
}
