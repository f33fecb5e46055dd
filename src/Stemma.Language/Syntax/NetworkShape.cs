namespace Stemma.Language.Syntax;

/// <summary>The sizes of a <see cref="SyntaxNetwork"/>. All but the numbers of classes are multiples of 32.</summary>
/// <param name="Embedding">Length of a word's vector.</param>
/// <param name="Meaning">Length of the vectors that were learnt from running text.</param>
/// <param name="State">Length of a recurrent state in one direction.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Length of the vectors that arcs are scored with.</param>
/// <param name="Relation">Length of the vectors that relations are scored with.</param>
public readonly record struct NetworkShape(int Embedding, int Meaning, int State, int Layers, int Arc, int Relation, int Tags, int Relations)
{
    /// <summary>Both directions of a layer.</summary>
    public int Both => 2 * State;

    /// <summary>What the first layer reads: a word's vector between those of its neighbours.</summary>
    public int Window => 3 * Embedding;

    /// <summary>All that the arcs and relations need of a word in one product: as dependent and as head, for arcs and for relations.</summary>
    public int Roles => 2 * (Arc + Relation);

    public int Input(int layer) => layer == 0 ? Window : Both;

    /// <summary>Parts that a layer's product makes in each direction: state, two gates, and in the first layer the highway, whose input is of another size.</summary>
    public int Parts(int layer) => layer == 0 ? 4 : 3;

    public int Output(int layer) => Parts(layer) * Both;

    /// <summary>Signed distances between a word and its head, in classes that grow with the distance.</summary>
    public const int Distances = 24;

    /// <summary>The class of an arc from a head to a dependent (1-based places in the sentence).</summary>
    public static int DistanceOf(int head, int dependent)
    {
        int d = Math.Abs(head - dependent), c = d <= 5 ? d - 1 : d <= 7 ? 5 : d <= 10 ? 6 : d <= 15 ? 7 : d <= 22 ? 8 : d <= 32 ? 9 : 10;
        return head == 0 ? Distances - 1 : head < dependent ? c : 11 + c;
    }
}
