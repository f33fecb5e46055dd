using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Stemma.Intake.Files;
using Stemma.Model;

namespace Stemma.Intake.Decoding;

/// <summary>Who says what a report's encoding is.</summary>
/// <param name="By">mark, header, meta, or bytes.</param>
/// <param name="Label">As written; the name itself when the bytes tell.</param>
/// <param name="Name">What the label means.</param>
internal sealed record SaidEncoding(string By, string Label, string Name);

/// <param name="Name">The encoding that the report is decoded with.</param>
/// <param name="Mark">The length of its byte order mark.</param>
/// <param name="By">Which of them decided: mark, header, meta, or bytes.</param>
/// <param name="Said">All that was declared, the weightiest first.</param>
internal sealed record ChosenEncoding(string Name, int Mark, string By, IReadOnlyList<SaidEncoding> Said);

/// <summary>
/// The order of the standards: byte order mark, the transport's header, the page's own declaration, the bytes. But what is declared must fit: a declaration that the bytes contradict is a mistake of
/// whoever wrote it, and readers want the text.
/// </summary>
internal static class EncodingChoice
{
    private const int FewSequences = 3; // so few may be valid UTF-8 by chance
    private const double LeastGain = 16, GainOfAByte = 2.5, AlphabeticGood = 7, DenseGood = 12.5; // bits; see docs/decisions/encodings.md

    public static ChosenEncoding Of(Fetched fetched)
    {
        var body = fetched.Body.Span;
        var said = Said(fetched, body);
        if (ByteOrder.Of(body) is { } marked) return new(marked.Encoding, marked.Mark, marked.Mark > 0 ? "mark" : "bytes", said);
        var fit = said.FirstOrDefault(s => s.Name is not ("utf-16le" or "utf-16be" or "utf-32le" or "utf-32be")); // the bytes would show those
        bool ascii = !body.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        if (ascii) return OfAscii(body, said, fit);
        if (Utf8.IsValid(body) && (fit is null or { Name: "utf-8" } || Sequences(body).Good > FewSequences)) return Chosen("utf-8", said);
        if (IsNearlyUtf8(body)) return Chosen("utf-8", said);
        return OfText(body, said);
    }

    private static ChosenEncoding Chosen(string name, IReadOnlyList<SaidEncoding> said) => new(name, 0, said.FirstOrDefault(s => s.Name == name)?.By ?? "bytes", said);

    private static List<SaidEncoding> Said(Fetched fetched, ReadOnlySpan<byte> body)
    {
        var said = new List<SaidEncoding>();
        if (fetched.Given.Charset is { } header && Labels.Name(header) is { } name) said.Add(new("header", header, name));
        if (fetched.MediaType is not (MediaTypes.Text or MediaTypes.Markdown) && Prescan.Find(body) is { } label) said.Add(new("meta", label, InAscii(Labels.Name(label)!)));
        return said;
    }

    /// <summary>A page that says so in ASCII is not in UTF-16 (HTML standard, section 13.2.3.2).</summary>
    private static string InAscii(string name) => name switch
    {
        "utf-16le" or "utf-16be" or "utf-32le" or "utf-32be" => "utf-8",
        "x-user-defined" => "windows-1252",
        _ => name,
    };

    /// <summary>ISO-2022 and HZ write other scripts in plain ASCII bytes.</summary>
    private static ChosenEncoding OfAscii(ReadOnlySpan<byte> body, IReadOnlyList<SaidEncoding> said, SaidEncoding? fit)
    {
        if (fit is { Name: "hz-gb-2312" } && body.IndexOf("~{"u8) >= 0) return Chosen(fit.Name, said);
        if (body.IndexOf("\u001b$)C"u8) >= 0) return Chosen("iso-2022-kr", said);
        if (body.IndexOf("\u001b$B"u8) >= 0 || body.IndexOf("\u001b$@"u8) >= 0 || body.IndexOf("\u001b(J"u8) >= 0 || body.IndexOf("\u001b(I"u8) >= 0) return Chosen("iso-2022-jp", said);
        return Chosen("utf-8", said);
    }

    private static ChosenEncoding OfText(ReadOnlySpan<byte> body, IReadOnlyList<SaidEncoding> said)
    {
        bool utf8 = Utf8.IsValid(body);
        string[] declared = [.. said.Select(s => s.Name).Where(n => n is not ("hz-gb-2312" or "iso-2022-kr" or "iso-2022-jp") && !n.StartsWith("utf-16", StringComparison.Ordinal) && !n.StartsWith("utf-32", StringComparison.Ordinal)).Append(utf8 ? "utf-8" : "").Where(n => n.Length > 0 && (utf8 || n != "utf-8")).Distinct(StringComparer.Ordinal)];
        byte[] words = Candidates.Words(body);
        var candidates = Candidates.Of(words, Candidates.Latin(body), declared);
        var best = candidates[0];
        // The weightiest declaration that is not clearly worse than the best reading.
        foreach (string name in declared)
        {
            var own = candidates.First(c => c.Name == name);
            double gain = own.Text.Bits - best.Bits;
            if (gain < Math.Max(LeastGain, GainOfAByte * Candidates.Differing(words, name, best.Name)) || !IsGood(best.Text)) return Chosen(name, said);
        }
        return Chosen(best.Name, said);
    }

    /// <summary>Whether a text is writing in a language that is known: else what is declared is not to be doubted.</summary>
    private static bool IsGood(Plausible text) => text.Mean <= (text.Language is "zh" or "ja" or "ko" ? DenseGood : AlphabeticGood);

    /// <summary>A few bad sequences in much valid UTF-8: a cut-off page, a comment in another encoding.</summary>
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> body) => Sequences(body) is { Good: > 0 } n && n.Bad * 10 <= n.Good;

    private static (int Good, int Bad) Sequences(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0;
        while (body.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            body = body[at..];
            if (Rune.DecodeFromUtf8(body, out _, out int n) == OperationStatus.Done) good++;
            else bad++;
            body = body[n..];
        }
        return (good, bad);
    }
}
