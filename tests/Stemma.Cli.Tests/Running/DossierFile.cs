using System.Text.Json.Nodes;

namespace Stemma.Tests.Cli.Running;

/// <summary>Runs <c>stemma dossier</c> and looks at the dossier.json that it wrote.</summary>
internal sealed record DossierFile(Outcome Outcome, JsonNode Json)
{
    public static DossierFile Make(TempFolder folder, params string[] pathsAndOptions) => MakeIn(folder["out"], pathsAndOptions);

    public static DossierFile MakeIn(string output, params string[] pathsAndOptions)
    {
        var outcome = StemmaProgram.Run(["dossier", .. pathsAndOptions, "-o", output, .. pathsAndOptions.Contains("--store") ? Array.Empty<string>() : ["--no-store"]]);
        string json = Path.Combine(output, "dossier.json");
        return new(outcome, File.Exists(json) ? JsonNode.Parse(File.ReadAllText(json))! : new JsonObject());
    }

    public IEnumerable<string> Paths => Json["reports"]!.AsArray().Select(r => (string)r!["path"]!);
    public IEnumerable<(string Path, string Code, string Message)> Problems =>
        Json["problems"]!.AsArray().Select(p => ((string)p!["path"]!, (string)p["code"]!, (string)p["message"]!));
}
