namespace Stemma.Intake.Html;

/// <summary>A block-level element as the blocks inside it see it: what stands in it, all together, and what stands around it.</summary>
/// <param name="isList">It is a list or a table.</param>
internal sealed class Container(Container? parent, bool isList = false)
{
    public Container? Parent { get; } = parent;
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The nearest list or table that it stands in, or is.</summary>
    public Container? List => isList ? this : Parent?.List;

    /// <summary>The element around it; the body around itself.</summary>
    public Container Outer => Parent ?? this;

    public int Blocks { get; private set; }
    public int Chars { get; private set; }
    public int LinkChars { get; private set; }
    public int Prose { get; private set; }

    /// <summary>Counts a block here and in all that stands around.</summary>
    public void Add(int chars, int linkChars, int prose)
    {
        for (var c = this; c is not null; c = c.Parent)
        {
            c.Blocks++;
            c.Chars += chars;
            c.LinkChars += linkChars;
            c.Prose += prose;
        }
    }

    /// <summary>How far up the first element is that holds this and <paramref name="other"/>, and which that is.</summary>
    public (int Steps, Container Shared) Meet(Container other)
    {
        int steps = 0;
        Container a = this, b = other;
        while (a != b)
        {
            if (a.Depth >= b.Depth && a.Parent is not null)
            {
                a = a.Parent;
                steps++;
            }
            else b = b.Outer;
        }
        return (steps, a);
    }
}
