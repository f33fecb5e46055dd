using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax.Network;

/// <summary>What can be set about the network and its training.</summary>
internal sealed record NetworkSettings
{
    public int Embedding { get; init; } = 128;
    public int Meaning { get; init; } = 64;
    public int State { get; init; } = 128;
    public int Layers { get; init; } = 3;
    public int Arc { get; init; } = 128;
    public int Relation { get; init; } = 128;
    public int Epochs { get; init; } = 7;

    /// <summary>Words in a batch.</summary>
    public int Batch { get; init; } = 500;
    public float Rate { get; init; } = 0.002f;
    public float InputDropout { get; init; } = 0.2f;
    public float Dropout { get; init; } = 0.25f;
    public float LargestGradient { get; init; } = 1;

    /// <summary>The share of sentences that are learnt in another case or without full stop, anew in each epoch.</summary>
    public double Changed { get; init; } = 0.12;
    public int LongestSentence { get; init; } = 180;
    public int Seed { get; init; } = 17;
    public int Threads { get; init; } = 2;

    public NetworkShape Shape(int tags, int relations) => new(Embedding, Meaning, State, Layers, Arc, Relation, tags, relations);
}
