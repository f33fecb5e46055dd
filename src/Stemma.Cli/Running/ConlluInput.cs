using Stemma.Language.Syntax;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <summary>Files whose words and sentences are given.</summary>
public static class ConlluInput
{
    /// <summary>The documents of each file in the order given; a file that breaks the format gives what stands before the break, then a problem.</summary>
    /// <param name="paths">Files, or <c>-</c> for standard input.</param>
    public static IEnumerable<(ConlluDocument? Document, Problem? Problem)> Read(IEnumerable<string> paths) => paths.SelectMany(Read);

    private static IEnumerable<(ConlluDocument? Document, Problem? Problem)> Read(string path)
    {
        using var documents = Documents(path).GetEnumerator();
        while (true)
        {
            Problem? problem = null;
            try
            {
                if (!documents.MoveNext()) yield break;
            }
            catch (FormatException e)
            {
                problem = new(path, "not-conllu", e.Message);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem = new(path, "unreadable", e.Message);
            }
            yield return problem is null ? (documents.Current, null) : (null, problem);
            if (problem is not null) yield break;
        }
    }

    private static IEnumerable<ConlluDocument> Documents(string path)
    {
        using var reader = path == "-" ? Console.In : new StreamReader(path);
        foreach (var document in ConlluDocument.Read(reader)) yield return document;
    }
}
