using Stemma.Cli.Terminal;
using Stemma.Language;
using Stemma.Model;
using Stemma.Storage;
using Stemma.Text;

namespace Stemma.Cli.Running;

/// <summary>The store of one run: where it lies, and new analyses handed to it in small batches. Says on standard error what was wrong with it.</summary>
public sealed class StoreKeeper : IDisposable
{
    private const int Batch = 32;
    private readonly List<Kept> _waiting = [];

    public StoreKeeper(DossierOptions options) => Store = options.UseStore ? AnalysisStore.Open(options.Store ?? UsualFolder(), Version) : null;

    /// <summary>Null when the user wants none.</summary>
    public AnalysisStore? Store { get; }

    // Every assembly whose code or data an analysis depends on, and the one that writes it down.
    private static string Version => StoreKey.Version(
        typeof(Evidence), typeof(Reading), typeof(Lexicon.WordList), typeof(Intake.ReportReader), typeof(Analyzer), typeof(AnalysisStore));

    public void Keep(Kept fresh)
    {
        _waiting.Add(fresh);
        if (_waiting.Count >= Batch) Flush();
    }

    public void Dispose()
    {
        Flush();
        Store?.Dispose();
        foreach (string note in Store?.Notes ?? []) Console.Error.WriteLine($"stemma: note: {Plain.Line(note)}");
    }

    private void Flush()
    {
        Store?.Keep(_waiting);
        _waiting.Clear();
    }

    // The XDG base directory specification, and what stands for it on Windows.
    private static string UsualFolder()
    {
        string cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg) ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "stemma");
    }
}
