using System.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>Two bytes to a code point; 0 where there is none.</summary>
internal sealed class TwoByteTable
{
    private const int Leads = 0x7E, Trails = 0xC0; // 81 to FE, 40 to FF
    private readonly int[] _points = new int[Leads * Trails];

    /// <param name="name">Of the supplements.</param>
    /// <param name="ownCharacters">Whether private characters of the page are the standard's too.</param>
    /// <param name="shift">Taken from the second byte before the code page is asked.</param>
    public TwoByteTable(string name, int codePage, bool ownCharacters = false, int shift = 0)
    {
        var strict = CodePages.Strict(codePage);
        var lenient = CodePages.Lenient(codePage);
        for (int lead = 0x81; lead <= 0xFE; lead++)
            for (int trail = 0x40; trail <= 0xFE; trail++)
            {
                byte[] bytes = [(byte)lead, (byte)(trail - shift)];
                int point = Point(strict.GetString(bytes), ownCharacters);
                if (point == 0 && Point(lenient.GetString(bytes), ownCharacters) is not ('?' or 0x30FB) and var second) point = second;
                _points[Index(lead, trail)] = point;
            }
        foreach (var (at, characters) in Supplements.Of(name))
        {
            int next = at + shift;
            foreach (var rune in characters.EnumerateRunes()) _points[Index(next >> 8, next++ & 0xFF)] = rune.Value;
        }
    }

    public int this[int lead, int trail] => lead is >= 0x81 and <= 0xFE && trail >= 0x40 ? _points[Index(lead, trail)] : 0;

    private static int Index(int lead, int trail) => ((lead - 0x81) * Trails) + trail - 0x40;

    private static int Point(string text, bool own) => text switch
    {
        ['\uFFFD'] => 0,
        [>= '\uE000' and <= '\uF8FF'] when !own => 0,
        [var c] => c,
        [var high, var low] when char.IsSurrogatePair(high, low) => char.ConvertToUtf32(high, low),
        _ => 0,
    };
}
