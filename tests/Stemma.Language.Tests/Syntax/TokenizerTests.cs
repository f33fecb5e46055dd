using Shouldly;
using Stemma.Language.Syntax;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Language.Syntax;

public sealed class TokenizerTests
{
    /// <summary>Text and its words, one space between.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "Putin didn't go.", "Putin did n't go ." },
        { "He can’t, won’t and cannot.", "He ca n’t , wo n’t and can not ." },
        { "Putin's allies' plans", "Putin 's allies ' plans" },
        { "It's he'll they've I'm we'd you're", "It 's he 'll they 've I 'm we 'd you 're" },
        { "the Russian Far East.Xinhua News Agency/Satellite", "the Russian Far East . Xinhua News Agency / Satellite" },
        { "MINSK, Dec. 19 (Reuters) - Mr. Lukashenko met Gen. A. B. Smith of the U.S. Army.", "MINSK , Dec. 19 ( Reuters ) - Mr. Lukashenko met Gen. A. B. Smith of the U.S. Army ." },
        { "It rose 5% to $1.5bn (€1,200.50).", "It rose 5 % to $ 1.5 bn ( € 1,200.50 ) ." },
        { "at 10am, 5:30 p.m. on the 19th, 1990s", "at 10 am , 5:30 p.m. on the 19th , 1990s" },
        { "a two-day, face-to-face, pro-Russian re-election e-mail", "a two - day , face - to - face , pro-Russian re-election e-mail" },
        { "5-10 people; call 713-853-3989", "5 - 10 people ; call 713-853-3989" },
        { "“Each takes the steps”, he said…", "“ Each takes the steps ” , he said …" },
        { "Wait... what?! Really!!!", "Wait ... what ?! Really !!!" },
        { "See https://example.org/a?b=c. Or mail a.b@example.com, or www.bbc.co.uk/news).", "See https://example.org/a?b=c . Or mail a.b@example.com , or www.bbc.co.uk/news ) ." },
        { "AT&T, O'Brien, and/or #ukraine @kremlin", "AT&T , O'Brien , and / or #ukraine @kremlin" },
        { "gonna gotta wanna", "gon na got ta wan na" },
        { "It ended.He left,she stayed", "It ended . He left , she stayed" },
        { "one—two – three--four", "one — two – three -- four" },
        { "🙂 emoji🙂s", "🙂 emoji 🙂 s" },
        { "Sanctions (the EU's) [sic]", "Sanctions ( the EU 's ) [ sic ]" },
        { "", "" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void CutsAsTheTreebanksDo(string text, string expected) => string.Join(' ', Words(text)).ShouldBe(expected);

    private static IEnumerable<string> Words(string text)
    {
        var spans = new List<TextSpan<Article>>();
        Tokenizer.Split(text, 0, text.Length, spans);
        return spans.Select(s => text[s.Start..s.End]);
    }
}
