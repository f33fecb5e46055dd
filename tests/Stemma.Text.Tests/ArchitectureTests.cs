using System.Reflection;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Stemma.Text.Tests;

/// <summary>Who may know whom (ARCHITECTURE.md), read from the project files.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Text", "")]
    [InlineData("Model", "Text")]
    [InlineData("Lexicon", "Text")]
    [InlineData("Intake", "Text Model")]
    [InlineData("Language", "Text Model Lexicon")]
    [InlineData("Events", "Text Model")]
    [InlineData("Dossier", "Text Model")]
    [InlineData("Storage", "Text Model")]
    public void PartKnowsOnlyWhatItMay(string part, string allowed)
    {
        var project = XDocument.Load(Path.Combine(Root(), "src", $"Stemma.{part}", $"Stemma.{part}.csproj"));
        var known = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["Stemma.".Length..]);
        known.Except(allowed.Split(' ')).ShouldBeEmpty();
    }

    internal static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Stemma.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
