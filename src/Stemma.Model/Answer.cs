using Stemma.Text;

namespace Stemma.Model;

public enum Certainty { Low, Medium, High }

/// <summary>An answer that says in its type how sure it is: not stated, known, or ambiguous with its candidates. Never a null, never a silent best guess.</summary>
public abstract record Answer<T>
{
    private Answer() { }

    public sealed record NotStated : Answer<T>;

    public sealed record Known(T Value, Certainty Certainty, IReadOnlyList<Reason> Why) : Answer<T>;

    /// <summary>More than one reading is left; the likeliest stands first.</summary>
    public sealed record Ambiguous(IReadOnlyList<T> Candidates, IReadOnlyList<Reason> Why) : Answer<T>;

    public static readonly Answer<T> None = new NotStated();

    public static Answer<T> Of(T value, Certainty certainty, params Reason[] why) => new Known(value, certainty, why);

    /// <summary>The value when it is known, else default.</summary>
    public T? ValueOrDefault => this is Known k ? k.Value : default;
}
