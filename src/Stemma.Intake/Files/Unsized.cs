namespace Stemma.Intake.Files;

/// <summary>Paths without a size: pipes, devices, what a shell's <c>&lt;(command)</c> gives, and empty files. They can be read once, from the beginning.</summary>
internal static class Unsized
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static bool Is(string path)
    {
        try
        {
            // What lies under /dev and /proc are links that tell their own length, not that of what they lead to.
            return new FileInfo(path).Length == 0 || path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // the reader of the file meets the same refusal and says so
        }
    }

    /// <exception cref="IOException">Nobody writes to it: opening a pipe waits for a writer, which may never come.</exception>
    public static Stream Open(string path)
    {
        var opening = Task.Run(() => File.OpenRead(path));
        try
        {
            return opening.Wait(Patience) ? opening.Result : throw new IOException("it is a pipe that nobody writes to");
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            throw e.InnerException;
        }
    }
}
