using System.Text;

namespace Stemma.Tests.Intake.Feeds;

/// <summary>A few bytes changed, dropped, doubled or put in.</summary>
internal static class Mutation
{
    private const string Odd = "<>&\"';]![?-/\n\0{}";

    public static byte[] Of(byte[] clean, Random random)
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
                default: body.InsertRange(at, Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)].ToString())); break;
            }
        }
        return [.. body];
    }
}
