using System.CommandLine;
using Stemma.Cli.Running;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma dossier PATH... -o OUT</c></summary>
internal static class DossierCommand
{
    public const string Name = "dossier";

    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var output = new Option<string>("--output", "-o") { Description = "Folder for the dossier; made when it is not there", HelpName = "OUT", Required = true };
        var store = new Option<string?>("--store")
        {
            Description = "Where analyses are kept between runs [default: the user's cache folder]. It can be deleted at any time", HelpName = "DIR",
        };
        var noStore = new Option<bool>("--no-store") { Description = "Analyse everything again and keep nothing" };
        var input = CommonOptions.Input("auto", "text", "html");
        var threads = CommonOptions.Threads();
        var timings = new Option<bool>("--timings") { Description = "Say on standard error how long each part took" };
        var command = new Command(Name, "Compare reports and write one cited dossier: web pages, JSON and Markdown") { paths, output, store, noStore, input, threads, timings };
        command.Validators.Add(result =>
        {
            if (result.GetValue(noStore) && result.GetValue(store) is not null) result.AddError("--store and --no-store exclude each other.");
        });
        command.SetAction((parsed, stop) => Task.Run(() => DossierRun.Execute(
            new DossierOptions(
                parsed.GetValue(paths)!, parsed.GetValue(output)!, parsed.GetValue(store), !parsed.GetValue(noStore), parsed.GetValue(input)!, parsed.GetValue(threads),
                parsed.GetValue(timings)),
            stop)));
        return command;
    }
}
