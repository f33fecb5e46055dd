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

    /// <summary>A regular expression's time-out makes the result depend on how busy the machine is.</summary>
    [Fact]
    public void NoRegularExpressionLooksAtTheClock()
    {
        var timed = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Select(line => (File: Path.GetFileName(f), Line: line.Trim())))
            .Where(l => l.Line.Contains("matchTimeout", StringComparison.Ordinal) || (l.Line.StartsWith("[GeneratedRegex(", StringComparison.Ordinal) && l.Line.Split("RegexOptions").Last().Contains(',', StringComparison.Ordinal)));
        timed.ShouldBeEmpty();
    }

    internal static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Stemma.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
