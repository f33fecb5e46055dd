using Stemma.Model;

namespace Stemma.Events;

/// <summary>Many analyses to one dossier: lineage, event identity, corroboration, brief.</summary>
public static class Comparison
{
    /// <summary>Compares the reports. The result does not depend on their order. Pure.</summary>
    public static Dossier Compare(IReadOnlyList<Analysis> analyses, IReadOnlyList<Problem> problems) =>
        new([], [], [], [], [], [], [], problems);
}
