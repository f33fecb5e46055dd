namespace Stemma.Language.Syntax;

/// <summary>
/// A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the rest of the sentence, and the arcs so far.
/// Words are 1..Count, 0 is the root, which takes exactly one child, at the very end. SHIFT moves the next word on the stack; LEFT makes the next word the
/// head of the stack's top; RIGHT makes the second of the stack the head of its top; both take the top off. 2·Count steps in all.
/// </summary>
public sealed class ParserState
{
    public const int Shift = 0;

    private int[] _stack = new int[64];
    private int _top;

    public int Count { get; private set; }

    /// <summary>The next word, Count + 1 when there is none.</summary>
    public int Next { get; private set; }

    /// <summary>By word: head (-1 none yet), relation, nearest and second children at the far left and right, number of children on each side.</summary>
    public int[] Head = [], Left1 = [], Left2 = [], Right1 = [], Right2 = [], LeftCount = [], RightCount = [];
    public byte[] Relation = [];

    public void Start(int count)
    {
        (Count, Next, _top) = (count, 1, 0);
        if (Head.Length < count + 2) Grow(count + 2 + (count / 2));
        Array.Fill(Head, -1, 0, count + 2);
        foreach (int[] column in (int[][])[Left1, Left2, Right1, Right2, LeftCount, RightCount]) Array.Clear(column, 0, count + 2);
        Array.Clear(Relation, 0, count + 2);
        Push(0);
    }

    public bool Done => Next > Count && _top == 1;
    public int StackSize => _top;

    /// <summary>The k-th word from the top of the stack; -1 when there is none.</summary>
    public int Stack(int k) => k < _top ? _stack[_top - 1 - k] : -1;

    public bool CanShift => Next <= Count;
    public bool CanLeft => Next <= Count && _top > 1;
    public bool CanRight => _top > 2 || (_top == 2 && Next > Count);

    public void DoShift() => Push(Next++);

    public void DoLeft(byte relation)
    {
        int child = _stack[--_top], head = Next;
        Attach(child, head, relation);
        (Left2[head], Left1[head]) = (Left1[head], child);
        LeftCount[head]++;
    }

    public void DoRight(byte relation)
    {
        int child = _stack[--_top], head = _stack[_top - 1];
        Attach(child, head, relation);
        (Right2[head], Right1[head]) = (Right1[head], child);
        RightCount[head]++;
    }

    private void Attach(int child, int head, byte relation) => (Head[child], Relation[child]) = (head, relation);

    private void Push(int word)
    {
        if (_top == _stack.Length) Array.Resize(ref _stack, 2 * _top);
        _stack[_top++] = word;
    }

    private void Grow(int size)
    {
        (Head, Left1, Left2, Right1, Right2) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
        (LeftCount, RightCount, Relation) = (new int[size], new int[size], new byte[size]);
    }
}
