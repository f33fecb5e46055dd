using System.Text;

namespace Stemma.Tests.Intake.Archives;

/// <summary>Changes that files suffer: other bytes, lost and doubled stretches, a cut end, other numbers.</summary>
internal static class Mutations
{
    public static byte[] Of(byte[] clean, Random random)
    {
        var body = clean.ToList();
        for (int n = random.Next(1, 8); n > 0 && body.Count > 1; n--)
        {
            int at = random.Next(body.Count), length = Math.Min(random.Next(1, 200), body.Count - at);
            switch (random.Next(6))
            {
                case 0: body[at] = (byte)random.Next(256); break;
                case 1: body.RemoveRange(at, Math.Min(length, body.Count - 1)); break;
                case 2: body.InsertRange(random.Next(body.Count), body.GetRange(at, length)); break;
                case 3 when random.Next(4) == 0: body.RemoveRange(at, body.Count - at - 1); break;
                case 4: Number(body, at, random); break;
                default: body.InsertRange(at, Encoding.UTF8.GetBytes(((string[])["\r\n\r\n", "WARC/1.0\r\n", "\u001f\u008b\u0008", ":", "\0\0\0\0"])[random.Next(5)])); break;
            }
        }
        return [.. body];
    }

    // A length that lies.
    private static void Number(List<byte> body, int from, Random random)
    {
        int at = body.FindIndex(from, b => b is >= (byte)'0' and <= (byte)'9');
        if (at >= 0) body.InsertRange(at, Encoding.ASCII.GetBytes(random.Next(2) == 0 ? "9999999" : random.Next(500).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
