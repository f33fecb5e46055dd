using System.CommandLine;
using System.CommandLine.Invocation;

namespace Stemma.Cli.Commands;

/// <summary>The whole command line: one root, its subcommands, and what a wrong use gets as an answer.</summary>
public static class CommandLine
{
    private const string About =
        "Stemma reads many news reports and writes one dossier: what happened, who says so, and where each statement stands in which report.";

    public static RootCommand Root()
    {
        var root = new RootCommand(About) { DossierCommand.Create(), AnnotateCommand.Create(), FetchCommand.Create() };
        HelpPages.Apply(root);
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Action is ParseErrorAction) return Refuse(parsed);
        // Ctrl-C and SIGTERM cancel the token; the action then has this long to leave things in order.
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine($"stemma: {error.Message}");
        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine($"Try '{(command is RootCommand ? "stemma" : "stemma " + command.Name)} --help'.");
        return ExitCode.Usage;
    }
}
