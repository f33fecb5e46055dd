using Stemma.Training;
using Stemma.Training.Names;
using Stemma.Training.Syntax;

// One subcommand makes one model: dotnet run --project training/Stemma.Training -c Release -- all --data ../shared/data --out models
var models = new SortedDictionary<string, Action<TrainingOptions>>(StringComparer.Ordinal)
{
    ["attribution"] = o => AttributionTraining.Train(o.Data, o.Out),
    ["encodings"] = Stemma.Training.Encodings.EncodingTraining.Run,
    ["event-pairs"] = o => EventPairs.Train(o.Data, o.Out),
    ["languages"] = Stemma.Training.Languages.LanguageTraining.Run,
    ["names"] = o => NamesTraining.Run(o.Data, Path.Combine(o.Out, "names.bin")),
    ["page-blocks"] = Stemma.Training.Pages.PageBlocksTraining.Run,
    ["plain-headline"] = Stemma.Training.Pages.HeadlineTraining.Run,
    ["page-values"] = Stemma.Training.Pages.PageValuesTraining.Run,
    ["syntax"] = SyntaxTraining.Run,
    ["term-shares"] = o => TermShares.Train(o.Data, o.Out),
};

if (TrainingOptions.Parse(args) is not { } options || (options.Model != "all" && !models.ContainsKey(options.Model)))
{
    Console.Error.WriteLine($"usage: all|{string.Join('|', models.Keys)} [--data ../shared/data] [--out models]");
    return 2;
}
foreach (var (name, train) in models)
    if (options.Model == "all" || options.Model == name) train(options);
return 0;
