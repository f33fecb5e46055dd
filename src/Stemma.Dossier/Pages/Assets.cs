using System.Security.Cryptography;
using System.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>The one style sheet and the one script, kept inside every page so that a single file can be mailed and still opens as it should.</summary>
internal static class Assets
{
    public static readonly string Style = Read("dossier.css");
    public static readonly string Script = Read("dossier.js");
    public static readonly string StyleSource = Source(Style);
    public static readonly string ScriptSource = Source(Script);

    /// <summary>What a content security policy calls an inline style or script with exactly these characters.</summary>
    public static string Source(string inline) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
