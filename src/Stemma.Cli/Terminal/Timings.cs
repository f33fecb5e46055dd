using System.Globalization;

namespace Stemma.Cli.Terminal;

/// <summary>Says on standard error how long each part of the work took, when the user asks: <c>timing: compare 1.204 s, 140 MB</c> (resident at its end).</summary>
public sealed class Timings(bool on, TimeProvider clock)
{
    public T Of<T>(string part, Func<T> work)
    {
        long start = clock.GetTimestamp();
        T result = work();
        if (on) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"timing: {part} {clock.GetElapsedTime(start).TotalSeconds:0.000} s, {Environment.WorkingSet >> 20} MB"));
        return result;
    }
}
