namespace Stemma.Cli.Commands;

/// <summary>What the program says to the shell. They are part of the contract: <c>stemma --help</c> lists them.</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The work was done, but some input could not be read or analysed.</summary>
    public const int SomeProblems = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>The result could not be written.</summary>
    public const int NotWritten = 3;

    /// <summary>Stopped from outside (Ctrl-C), as shells count it: 128 + SIGINT.</summary>
    public const int Stopped = 130;
}
