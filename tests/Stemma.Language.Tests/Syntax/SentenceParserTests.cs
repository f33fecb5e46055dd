using Shouldly;
using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

public sealed class SentenceParserTests
{
    private static Words Words(params string[] forms)
    {
        var spans = new List<TextSpan<Article>>();
        int at = 0;
        foreach (string form in forms)
        {
            spans.Add(new(at, at + form.Length));
            at += form.Length + 1;
        }
        var words = new Words();
        words.Fill(string.Join(' ', forms), spans, SyntaxModel.Default.Classes);
        return words;
    }

    [Fact]
    public void ASentenceReadsTheSameAloneAndAmongOthers()
    {
        string[] one = "Police in Minsk said on Monday that two men had been arrested near the border .".Split(' ');
        string[] other = "The ministers , who met twice this week , agreed to talk again in March .".Split(' ');
        var alone = Words(one);
        new SentenceParser(SyntaxModel.Default).Parse(alone, [(0, one.Length)]);
        var among = Words([.. other, .. one, .. other]);
        new SentenceParser(SyntaxModel.Default).Parse(among, [(0, other.Length), (other.Length, other.Length + one.Length), (other.Length + one.Length, among.Count)]);
        for (int i = 0; i < one.Length; i++)
        {
            int j = other.Length + i;
            (among.Tag[j], among.Head[j], among.Relation[j]).ShouldBe((alone.Tag[i], alone.Head[i], alone.Relation[i]));
        }
    }

    [Fact]
    public void AGivenSentenceWithoutBoundIsStillOneTree()
    {
        var words = Words([.. Enumerable.Range(0, 3 * SentenceParser.LongestPiece + 50).Select(i => i % 9 == 0 ? "," : i % 2 == 0 ? "men" : "talk")]);
        new SentenceParser(SyntaxModel.Default).Parse(words, [(0, words.Count)]);
        words.Head.Take(words.Count).Count(h => h == 0).ShouldBe(1);
        for (int i = 1; i <= words.Count; i++)
        {
            int at = i, steps = 0;
            while (at != 0 && steps++ <= words.Count) at = words.Head[at - 1];
            at.ShouldBe(0);
        }
    }
}
