using System.CommandLine;
using System.Globalization;

namespace Stemma.Cli.Commands;

/// <summary>What more than one subcommand understands.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Reports: files, folders, archives, collections (.stemma, see stemma fetch), or - for standard input. Read are .txt, .md, .html, .htm, .mhtml, .jsonl (a report per line), feeds (the texts that they carry), and .zip, .wacz, .warc and .warc.gz with such pages",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Input(params string[] kinds)
    {
        var option = new Option<string>("--input")
        {
            Description = "How to take input whose kind is not told by its name",
            HelpName = string.Join('|', kinds),
            DefaultValueFactory = _ => kinds[0],
        };
        return option.AcceptOnlyFromAmong(kinds);
    }

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Reports to analyse at a time; the result does not depend on it",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int n) || n is < 1 or > 256)) result.AddError("--threads takes a number from 1 to 256.");
        });
        return option;
    }
}
