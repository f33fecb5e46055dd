namespace Stemma.Training;

/// <param name="Model">A model's name, or <c>all</c>.</param>
/// <param name="Data">The folder of data archives.</param>
/// <param name="Out">Where model files are written.</param>
/// <param name="Quick">Fewer rounds, for trying things.</param>
public sealed record TrainingOptions(string Model, string Data, string Out, bool Quick)
{
    public static TrainingOptions? Parse(string[] args)
    {
        if (args.Length == 0) return null;
        var options = new TrainingOptions(args[0], "../shared/data", "models", Quick: false);
        for (int i = 1; i < args.Length; i++)
        {
            if (args[i] == "--quick") options = options with { Quick = true };
            else if (i + 1 == args.Length) return null;
            else if (args[i] == "--data") options = options with { Data = args[++i] };
            else if (args[i] is "--out" or "--models") options = options with { Out = args[++i] };
            else return null;
        }
        return options;
    }
}
