namespace Stemma.Cli.Terminal;

/// <summary>One line on standard error that says how far the work is. Silent unless standard error is a terminal.</summary>
public sealed class ProgressLine(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool _on = !Console.IsErrorRedirected;
    private readonly long _start = clock.GetTimestamp();
    private long _shown;
    private int _width;

    /// <summary>Shows <paramref name="text"/> at once.</summary>
    public void Say(string text)
    {
        if (!_on) return;
        string line = text.Length < Console.WindowWidth ? text : text[..Math.Max(0, Console.WindowWidth - 1)];
        Console.Error.Write('\r' + line.PadRight(_width));
        (_width, _shown) = (line.Length, clock.GetTimestamp());
    }

    /// <summary>Like <see cref="Say"/>, at most ten times a second.</summary>
    public void Step(string text)
    {
        if (_on && (_shown == 0 || clock.GetElapsedTime(_shown) >= Pause)) Say(text);
    }

    /// <summary>Counts reports; shown at most ten times a second.</summary>
    public void Count(int reports, string last)
    {
        if (!_on || (_shown != 0 && clock.GetElapsedTime(_shown) < Pause)) return;
        double seconds = clock.GetElapsedTime(_start).TotalSeconds;
        Say($"Reading and analysing: {reports} report{(reports == 1 ? "" : "s")}, {reports / Math.Max(seconds, 0.001):0}/s  {last}");
    }

    public void Dispose()
    {
        if (_on && _width > 0) Console.Error.Write('\r' + new string(' ', _width) + '\r');
    }
}
