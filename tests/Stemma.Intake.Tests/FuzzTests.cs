using System.Text;
using Shouldly;
using Stemma.Intake;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake;

/// <summary>Broken input of every kind gives a reading or a problem, never an exception, and every span leads back into the source.</summary>
public sealed class FuzzTests
{
    private const string Page = "<html lang=en><head><title>A &amp; B | Site</title><meta name=date content=2021-02-03><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"A B\"}]}</script></head>" +
        "<body><nav><a href=/>Home</a></nav><h1>A &amp; B</h1><p class=byline>By Ann Bee</p><p>MINSK, Dec 19 (Reuters) - The first&nbsp;sentence of the <b>article</b> is here, and it is long enough.</p><table><tr>x<td>y</table><p>“Second,” he said.<br><br>Third &#8212; &#x1F600; &copy 2020.<ul><li>one<li>two</ul></body>";

    private const string Rich = "<html lang=de><head><meta property=og:title content='A: B | C'><meta name=author content='X, Y und Z'><title>A | C</title><link rel=canonical href=https://c.example/2021/02/03/a><script type=application/ld+json>[{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"A\",\"datePublished\":\"2021-02-03T23:00:00Z\",\"dateModified\":\"2021-02-04\",\"author\":{\"name\":[\"X\"]}}]}]</script></head>" +
        "<body><article><h1 itemprop=headline>A</h1><time datetime=03-02-2021>3.2.21</time><p>9:05 Der erste Satz des Artikels steht hier und ist lang genug f&uuml;r alle.</p><blockquote>steht hier und ist lang genug</blockquote><p>10:05 Der zweite Satz steht hier <a href=/x>und<span class=sr-only> neu</span></a> ist auch lang.</p><p>11:10 Dritter.</p><figure><figcaption>Foto: X/Y</figcaption></figure><table><tr><td>1<td>2</table></article><h2>Kommentare</h2><p>٢٠٢١ tháng 3 年</p></body>";

    private const string Text = "March 4, 2024\nSite\nHeadline of the report\nBy Ann Bee\nMOSCOW — The president said on Monday that \u00AD\u200B it would\u00A0rain. (Ann Bee)\n\nRead also: more\n© 2024 Site. All rights reserved.";

    [Theory]
    [InlineData("text/html", Page, 400)]
    [InlineData("text/html", Rich, 400)]
    [InlineData("text/plain", Text, 400)]
    [InlineData("text/markdown", "# Title\n\n> a *b* **c** [d](http://e) ![f](g)\n- h\n" + Text, 300)]
    public void MutatedReports(string type, string seed, int rounds)
    {
        var random = new Random(7);
        byte[] clean = Encoding.UTF8.GetBytes(seed);
        for (int i = 0; i < rounds; i++) Check(Mutate(clean, random), type);
    }

    private static byte[] Mutate(byte[] clean, Random random)
    {
        var body = clean.ToList();
        for (int n = random.Next(1, 12); n > 0; n--)
        {
            int at = random.Next(body.Count), length = Math.Min(random.Next(1, 60), body.Count - at);
            switch (random.Next(4))
            {
                case 0: body[at] = (byte)random.Next(256); break;
                case 1: body.RemoveRange(at, Math.Min(length, body.Count - 1)); break;
                case 2: body.InsertRange(random.Next(body.Count), body.GetRange(at, length)); break;
                default: body.InsertRange(at, Encoding.UTF8.GetBytes("<>&\"';\n\r()—©"[random.Next(12)].ToString())); break;
            }
        }
        return [.. body];
    }

    [Theory]
    [InlineData("\ud800\udc00 \ud83d\ude00 emoji only \ud83d\ude00")]
    [InlineData("\ud800")]
    [InlineData("((((((((((((((((((((")]
    [InlineData("By By By By\n\n\n—\n©\n( )\n#\n# \n[](\n**")]
    public void OddTexts(string text)
    {
        Check(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(), "text/plain");
        Check(Encoding.UTF8.GetBytes(text), "text/markdown");
        Check(Encoding.UTF8.GetBytes(text), "text/html");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("word ")]
    [InlineData("(A. ")]
    [InlineData("Photo: A/B ")]
    [InlineData("A line.\n")]
    public void LongTexts(string unit)
    {
        byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length)));
        Check(body, "text/plain");
        Check(body, "text/html");
    }

    /// <summary>What could make work grow out of proportion: nested data, many candidates, endless attributes, copies of one paragraph.</summary>
    [Theory]
    [InlineData("<script type='application/ld+json'>", "[", 100_000, "</script><p>a")]
    [InlineData("<script type='application/ld+json'>", "{\"@type\":\"NewsArticle\",\"mainEntity\":", 5_000, "</script><p>a")]
    [InlineData("<h1>A b c</h1>", "<h1>A b c</h1><time datetime='2021-02-03'>x</time>", 10_000, "")]
    [InlineData("<p", " data-a='b' class='author date'", 20_000, ">a</p>")]
    [InlineData("", "<p>The same paragraph stands here again and again, and it is long enough for prose.</p>", 5_000, "")]
    [InlineData("<p>", "12:05 3.2.21 <br><br>", 20_000, "</p>")]
    [InlineData("", "<script>", 50_000, "")]
    public void PilesOfOneThing(string before, string unit, int times, string after) =>
        Check(Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(unit, times)) + after), "text/html");

    private static void Check(byte[] body, string type)
    {
        var (r, problem) = ReportReader.Read(Texts.Fetched(body, type));
        if (r is null) problem.ShouldNotBeNull();
        else Check(r, body.Length);
    }

    private static void Check(Reading r, int bytes)
    {
        int end = 0;
        foreach (var block in r.Blocks)
        {
            block.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            (end = block.Span.End).ShouldBeLessThan(r.Text.Length);
            if (r.Map.Back(block.Span) is not { } source) continue;
            source.End.ShouldBeLessThanOrEqualTo(r.Decoded.Text.Length);
            source.Start.ShouldBeLessThan(source.End);
            var back = r.Decoded.Bytes.Back(source);
            back.Start.ShouldBeInRange(0, back.End);
            back.End.ShouldBeLessThanOrEqualTo(bytes);
        }
    }
}
