namespace Stemma.Intake.Archives;

/// <summary>
/// What a browser saves beside a page ("web page, complete"): <c>page.html</c> and a folder <c>page_files</c> with its pictures, scripts and frames.
/// What lies in such a folder is a part of the page and no report. The folder's ending depends on the browser's language.
/// </summary>
internal static class SavedPages
{
    // The endings that Windows joins to a page; Chrome writes _files everywhere.
    private static readonly string[] Endings =
    [
        "_files", ".files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar",
        "_datoteke", "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak",
    ];

    /// <summary>The names that the page may have to which the folder belongs, without their ending; empty when the folder is not named so.</summary>
    public static IEnumerable<string> PageOf(string folder) => Endings.Where(e => folder.Length > e.Length && folder.EndsWith(e, StringComparison.OrdinalIgnoreCase)).Select(e => folder[..^e.Length]);

    /// <summary>Whether the folder belongs to one of the pages.</summary>
    public static bool IsPartOf(string folder, HashSet<string> files) => PageOf(folder).Any(p => files.Contains(p + ".html") || files.Contains(p + ".htm") || files.Contains(p + ".xhtml"));
}
