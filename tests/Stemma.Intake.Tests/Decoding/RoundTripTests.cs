using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Stemma.Intake;
using Stemma.Intake.Decoding.Encodings;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Decoding;

/// <summary>
/// Random texts in every encoding, written by an encoder that is not ours: they come back, each character stands where its bytes are, and what is cut off costs its last character
/// only. The same texts in every run; a failing one is shortened.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly Config Same = Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(2024UL, 3UL);

    public static TheoryData<string> All => [.. WebEncodings.Names];

    private static Arbitrary<string> Texts(Repertoire of)
    {
        // Half of it ASCII, as on pages, with the characters that escapes and second bytes are made of.
        var ascii = Gen.Elements([.. " \n<>~{}\\$()BJabcxyz0189".EnumerateRunes().Where(of.Characters.Contains)]);
        var runs = Gen.OneOf(ascii, Gen.Elements([.. of.Characters])).ListOf().Resize(60);
        return Arb.From(runs.Select(Join), text => Shorter([.. text.EnumerateRunes()]).Select(Join));
    }

    private static string Join(IEnumerable<Rune> runes) => string.Concat(runes.Select(r => r.ToString()));

    private static IEnumerable<IEnumerable<Rune>> Shorter(Rune[] runes)
    {
        for (int size = runes.Length / 2; size > 0; size /= 2)
            for (int at = 0; at + size <= runes.Length; at += size) yield return runes[..at].Concat(runes[(at + size)..]);
    }

    private static void Hold(string name, Action<Repertoire, string> holds)
    {
        var of = new Repertoire(name);
        Check.One(Same, Prop.ForAll(Texts(of), text => { holds(of, text); return true; }));
    }

    [Theory, MemberData(nameof(All))]
    public void A_text_comes_back(string name) => Hold(name, (of, text) => WebEncodings.Get(name).Text(of.Encode(text)).ShouldBe(text));

    /// <summary>The bytes up to a character's end are the text up to it, which holds only when each has its own; where there is no state, a character's bytes alone are that character.</summary>
    [Theory, MemberData(nameof(All))]
    public void Each_character_stands_in_its_bytes(string name) => Hold(name, (of, text) =>
    {
        byte[] body = of.Encode(text);
        var encoding = WebEncodings.Get(name);
        var map = encoding.Decode(body).Bytes;
        for (int i = 0, next; i < text.Length; i = next)
        {
            next = i + (char.IsHighSurrogate(text[i]) ? 2 : 1);
            var at = map.Back(new(i, next));
            encoding.Text(body.AsSpan(0, at.End)).ShouldBe(text[..next]);
            if (!HasState(name)) encoding.Text(body.AsSpan(at.Start, at.Length)).ShouldBe(text[i..next]);
        }
    });

    [Theory, MemberData(nameof(All))]
    public void What_is_cut_off_costs_its_last_character_only(string name) => Hold(name, (of, text) =>
    {
        byte[] body = of.Encode(text);
        var encoding = WebEncodings.Get(name);
        var whole = encoding.Decode(body).Bytes;
        for (int cut = 0; cut < body.Length; cut++)
        {
            var (begun, map) = encoding.Decode(body.AsSpan(0, cut));
            int kept = Enumerable.Range(0, text.Length + 1).Last(i => (i == 0 || i == text.Length || !char.IsLowSurrogate(text[i])) && whole.Back(new(0, i)).End <= cut);
            begun[..kept].ShouldBe(text[..kept]);
            begun[kept..].Length.ShouldBeLessThanOrEqualTo(4);
            map.Back(new(0, begun.Length)).End.ShouldBeLessThanOrEqualTo(cut);
        }
    });

    /// <summary>A text with bytes of its own broken is read to its end, as a report, whatever it is said to be in.</summary>
    [Theory, MemberData(nameof(All))]
    public void Broken_bytes_stop_nothing(string name)
    {
        var random = new Random(7);
        Hold(name, (of, text) =>
        {
            byte[] body = [.. of.Encode(text), .. "The end."u8];
            for (int n = 0; n < 3; n++) body[random.Next(body.Length)] = (byte)random.Next(256);
            var (read, problem) = ReportReader.Read(new Fetched("sha256:test", "test", text.Length % 2 == 0 ? "text/plain" : "text/html", body, new GivenMetadata(Charset: name)));
            (read is not null || problem is not null).ShouldBeTrue();
        });
    }

    /// <summary>All codes, those too that .NET does not know: beside each other they mean what each means alone.</summary>
    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("euc-kr")]
    [InlineData("x-user-defined")]
    [InlineData("iso-8859-16")]
    public void Codes_beside_each_other_keep_their_meaning(string name)
    {
        var encoding = WebEncodings.Get(name);
        byte[][] codes = [.. Codes(name).Where(c => !encoding.Text(c).Contains('\uFFFD', StringComparison.Ordinal))];
        Check.One(Same, Prop.ForAll(Gen.Elements(codes).ListOf().Resize(40).ToArbitrary(), some =>
        {
            var (text, map) = encoding.Decode([.. some.SelectMany(c => c)]);
            text.ShouldBe(string.Concat(some.Select(c => encoding.Text(c))));
            int chars = 0, bytes = 0;
            foreach (byte[] code in some) map.Back(new(chars, chars += encoding.Text(code).Length)).ShouldBe(new(bytes, bytes += code.Length));
        }));
    }

    private static IEnumerable<byte[]> Codes(string name)
    {
        for (int a = 0; a < 256; a++)
        {
            yield return [(byte)a];
            for (int b = 0x40; a > 0x80 && b < 256; b++) yield return [(byte)a, (byte)b];
            for (int b = 0xA1; a > 0xA0 && name == "euc-jp" && b < 256; b++) yield return [0x8F, (byte)a, (byte)b];
            for (int b = 0x30; a > 0x80 && name == "gb18030" && b < 0x3A; b++) yield return [(byte)a, (byte)b, 0x81, 0x37];
        }
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData("utf-16le", new byte[] { 0xFF, 0xFE })]
    [InlineData("utf-16be", new byte[] { 0xFE, 0xFF })]
    [InlineData("utf-32le", new byte[] { 0xFF, 0xFE, 0, 0 })]
    public void A_mark_tells_the_encoding_and_is_no_text(string name, byte[] mark) => Hold(name, (of, text) =>
    {
        text = "A" + text; // a null behind the mark of UTF-16 would be that of UTF-32
        var decoded = ReportReader.Read(new Fetched("sha256:test", "test", "text/plain", (byte[])[.. mark, .. of.Encode(text)], GivenMetadata.None)).Reading!.Decoded;
        decoded.Text.ShouldBe(text);
        decoded.Bytes.Back(new(0, 1)).Start.ShouldBe(mark.Length);
        decoded.Bytes.Back(new(0, text.Length)).End.ShouldBe(mark.Length + of.Encode(text).Length);
    });

    private static bool HasState(string name) => name is "iso-2022-jp" or "iso-2022-kr" or "hz-gb-2312";
}
