using System.Runtime.InteropServices;
using Stemma.Language.Models;

namespace Stemma.Training;

/// <summary>
/// A multi-class perceptron over hashed sparse features with averaged weights (Collins 2002). Weights are whole numbers, so a training run gives the
/// same model wherever it runs. Features come into being when a mistake first touches them.
/// </summary>
public sealed class Perceptron(int classes)
{
    private struct Cell
    {
        public int Label, Weight, Last;
        public long Total;
    }

    private readonly Dictionary<ulong, int> _index = [];
    private readonly List<Cell[]> _rows = [];
    private int _now = 1;

    public int Classes => classes;
    public int Features => _rows.Count;

    /// <summary>Adds the current weights (not the averages) of <paramref name="keys"/> to <paramref name="scores"/>.</summary>
    public void Score(ReadOnlySpan<ulong> keys, Span<int> scores)
    {
        foreach (ulong key in keys)
        {
            if (!_index.TryGetValue(key, out int row)) continue;
            foreach (ref readonly var cell in _rows[row].AsSpan()) scores[cell.Label] += cell.Weight;
        }
    }

    /// <summary>One example went by; call it for right and wrong predictions alike.</summary>
    public void Tick() => _now++;

    /// <summary>Moves the weights of <paramref name="keys"/> for one class.</summary>
    public void Update(ReadOnlySpan<ulong> keys, int label, int by)
    {
        foreach (ulong key in keys)
        {
            ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, key, out bool known);
            if (!known)
            {
                row = _rows.Count;
                _rows.Add([]);
            }
            Move(row, label, by);
        }
    }

    private void Move(int row, int label, int by)
    {
        var cells = _rows[row];
        int at = 0;
        while (at < cells.Length && cells[at].Label != label) at++;
        if (at == cells.Length)
        {
            Array.Resize(ref cells, at + 1);
            cells[at].Label = label;
            _rows[row] = cells;
        }
        ref var cell = ref cells[at];
        cell.Total += (long)cell.Weight * (_now - cell.Last);
        cell.Last = _now;
        cell.Weight += by;
    }

    /// <summary>
    /// The averaged weights in 8 bits. Weights below <paramref name="prune"/> (in units of the raw averages) and what rounds to nothing are left out;
    /// the scale is set so that <paramref name="largest"/> maps to 127, and larger weights are cut to that.
    /// </summary>
    public LinearScorer Freeze(double largest, double prune = 0)
    {
        var features = new List<(ulong, (byte, sbyte)[])>();
        foreach (var (key, row) in _index.OrderBy(p => p.Key))
        {
            var kept = new List<(byte, sbyte)>();
            foreach (var cell in _rows[row].OrderBy(c => c.Label))
            {
                double mean = (cell.Total + ((double)cell.Weight * (_now - cell.Last))) / _now;
                int small = (int)Math.Clamp(Math.Round(mean * 127 / largest), -127, 127);
                if (small != 0 && Math.Abs(mean) >= prune) kept.Add(((byte)cell.Label, (sbyte)small));
            }
            if (kept.Count > 0) features.Add((key, [.. kept]));
        }
        return LinearScorer.Build(classes, features);
    }
}
