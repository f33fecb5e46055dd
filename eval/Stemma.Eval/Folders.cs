namespace Stemma.Eval;

/// <summary>Where the repository and the gold sets are.</summary>
public sealed class Folders
{
    public Folders(string? data)
    {
        string folder = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(folder, "Stemma.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run this inside the repository");
        Root = folder;
        Data = data ?? Path.Combine(Path.GetDirectoryName(Root)!, "shared", "data");
    }

    public string Root { get; }
    public string Data { get; }
    public string Baseline => Path.Combine(Root, "eval", "baseline.json");

    public GoldSet Open(IMeasure measure) =>
        new(measure.Gold.Contains('.', StringComparison.Ordinal) ? Path.Combine(Data, measure.Gold) : Path.Combine(Root, measure.Gold));
}
