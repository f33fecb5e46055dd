namespace Stemma.Eval;

/// <summary>One figure of a measure, 0 to 1 unless its name says otherwise. Higher is better.</summary>
public sealed record Score(string Name, double Value);

/// <summary>A quality measurement on one gold set.</summary>
public interface IMeasure
{
    /// <summary>kebab-case, as on the command line and in baseline.json.</summary>
    string Name { get; }

    /// <summary>The gold's file under ../shared/data (<c>incidents.zip</c>), or a folder of the repository (<c>samples</c>).</summary>
    string Gold { get; }

    /// <summary>One line: what is measured on which part.</summary>
    string About { get; }

    /// <summary>Whether the gate runs it (it must then end within half a minute or so on one core).</summary>
    bool InGate { get; }

    /// <summary>Measures. Details for the developer (errors, tables) go to <paramref name="log"/>.</summary>
    IReadOnlyList<Score> Run(GoldSet gold, TextWriter log);
}
