using System.Globalization;
using Stemma.Intake.Decoding.Encodings;
using Stemma.Model;

namespace Stemma.Intake.Decoding;

/// <summary>What a reader should know of how a report was decoded: that it declares another encoding than the one that its bytes are in, or that some bytes are damaged.</summary>
internal static class EncodingWeighing
{
    /// <returns>Null when there is nothing to say: nearly always.</returns>
    public static Weighing? Of(Decoded decoded, ChosenEncoding chosen)
    {
        var body = decoded.Fetched.Body.Span;
        var others = new List<SaidEncoding>();
        foreach (var said in chosen.Said)
            if (said.Name != chosen.Name && !IsSame(said.Name, body[chosen.Mark..], decoded.Text)) others.Add(said);
        int damaged = Damaged(decoded);
        if (others.Count == 0 && damaged == 0) return null;
        string[] places = [chosen.By, .. chosen.Said.Where(s => s.Name == chosen.Name && s.By != chosen.By).Select(s => s.By)];
        return new("encoding", Why(chosen, others.Count > 0, damaged), [new(chosen.Name, places, 1, null), .. others.Select(o => new WeighedValue(o.Label, [o.By], 0, null))]);
    }

    /// <summary>Plain ASCII, or two names of nearly the same thing: the declaration makes no difference.</summary>
    private static bool IsSame(string name, ReadOnlySpan<byte> body, string text) =>
        text.Length == body.Length && !body.ContainsAnyInRange((byte)0x80, (byte)0xFF) ? !body.Contains((byte)27) : WebEncodings.Get(name).Text(body) == text;

    private static int Damaged(Decoded decoded)
    {
        int found = decoded.Text.AsSpan().Count('\uFFFD');
        return found == 0 || decoded.Encoding != "utf-8" ? found : found - decoded.Fetched.Body.Span.Count("\uFFFD"u8); // some pages hold the character itself
    }

    private static string Why(ChosenEncoding chosen, bool differs, int damaged)
    {
        string why = !differs ? "" : chosen.By switch
        {
            "mark" => "its byte order mark says so",
            "bytes" => "what is declared does not fit the bytes",
            _ => "the other declaration does not fit, or weighs less",
        };
        if (damaged == 0) return why;
        string faults = string.Create(CultureInfo.InvariantCulture, $"{damaged} {(damaged == 1 ? "place holds" : "places hold")} bytes that are not valid in it");
        return why.Length == 0 ? faults : $"{why}; {faults}";
    }
}
