using System.CommandLine;
using Stemma.Cli.Running;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma annotate PATH...</c></summary>
internal static class AnnotateCommand
{
    public const string Name = "annotate";

    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var input = CommonOptions.Input("auto", "text", "html", "conllu");
        var format = new Option<string>("--format") { Description = "What to print", HelpName = string.Join('|', AnnotationFormats.All), DefaultValueFactory = _ => AnnotationFormats.Jsonl };
        format.AcceptOnlyFromAmong(AnnotationFormats.All);
        var threads = CommonOptions.Threads();
        var command = new Command(Name, "Print each report's analysis as JSON lines, CoNLL-U or TimeML, or only its article") { paths, input, format, threads };
        command.SetAction((parsed, stop) => Task.Run(() => AnnotateRun.Execute(
            new AnnotateOptions(parsed.GetValue(paths)!, parsed.GetValue(input)!, parsed.GetValue(format)!, parsed.GetValue(threads)), stop)));
        return command;
    }
}
