using System.Security.Cryptography;
using System.Text;
using Stemma.Model;

namespace Stemma.Storage;

/// <summary>What an analysis depends on: the report's id, how it was taken, and what came beside it. Not its path: a moved file is the same report.</summary>
public static class StoreKey
{
    public static string Of(Fetched report)
    {
        var g = report.Given;
        // The unit separator cannot be mistaken for a part of a field that ends where another begins; null and empty differ.
        string all = string.Join('\u001f', new[] { report.Id, report.MediaType, g.Url, g.Title, g.Published, g.Captured, g.Charset, g.Updated, g.Authors, g.Feed?.ToString() }.Select(f => f is null ? "-" : "+" + f));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    /// <summary>
    /// Names the code and the models that analyse: when any of the assemblies is built anew, old analyses are done again.
    /// Builds are deterministic, so the same sources give the same name.
    /// </summary>
    public static string Version(params Type[] oneOfEachAssembly)
    {
        string all = string.Join(' ', oneOfEachAssembly.Select(t => t.Module.ModuleVersionId.ToString("N")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(all)))[..16];
    }
}
