using System.Runtime.InteropServices;

namespace Stemma.Language.Models;

/// <summary>
/// A matrix as <see cref="MatrixProduct"/> wants its right operand: panels of <see cref="Panel"/> columns, each stored row after row, so that the inner loop reads
/// memory in order. Columns are padded with zeros to whole panels.
/// </summary>
public sealed class PackedMatrix
{
    /// <summary>Columns in a panel.</summary>
    public const int Panel = 32;

    private float[] _values = [];

    public int Rows { get; private set; }

    /// <summary>Columns with padding, a multiple of <see cref="Panel"/>.</summary>
    public int Columns { get; private set; }

    /// <summary>The panel that starts at column <see cref="Panel"/> times <paramref name="panel"/>: <see cref="Rows"/> runs of <see cref="Panel"/> numbers.</summary>
    public ReadOnlySpan<float> At(int panel) => _values.AsSpan(panel * Rows * Panel, Rows * Panel);

    /// <summary><paramref name="columns"/> rounded up to whole panels.</summary>
    public static int Padded(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>Replaces the content. Element (r, c) is taken from <paramref name="from"/>[r * rowStep + c * columnStep], so a transpose costs nothing more.</summary>
    public PackedMatrix Set(ReadOnlySpan<float> from, int rows, int columns, int rowStep, int columnStep)
    {
        (Rows, Columns) = (rows, Padded(columns));
        if (_values.Length < Rows * Columns) _values = new float[Rows * Columns];
        for (int first = 0; first < Columns; first += Panel)
        {
            int width = Math.Min(Panel, columns - first);
            var panel = _values.AsSpan(first * rows, rows * Panel);
            for (int r = 0; r < rows; r++)
            {
                var line = panel.Slice(r * Panel, Panel);
                if (columnStep == 1) from.Slice((r * rowStep) + first, width).CopyTo(line);
                else
                    for (int c = 0; c < width; c++) line[c] = from[(r * rowStep) + ((first + c) * columnStep)];
                line[width..].Clear();
            }
        }
        return this;
    }

    /// <summary>Reads weights of 8 bits with a scale for each column, as <see cref="Write"/> wrote them, to a row-major array.</summary>
    public static float[] ReadRows(ModelReader from, out int rows, out int columns)
    {
        (rows, columns) = (from.Int(), from.Int());
        if (rows < 0 || columns < 1 || (long)rows * columns > from.Left) throw from.Broken("a matrix is cut short");
        float[] scales = MemoryMarshal.Cast<byte, float>(from.Bytes(4 * columns)).ToArray();
        var bytes = MemoryMarshal.Cast<byte, sbyte>(from.Bytes(rows * columns));
        var values = new float[rows * columns];
        for (int i = 0, c = 0; i < values.Length; i++, c = c + 1 == columns ? 0 : c + 1) values[i] = bytes[i] * scales[c];
        return values;
    }

    /// <summary>Writes a row-major matrix in 8 bits; the largest weight of each column maps to 127.</summary>
    public static void Write(BinaryWriter to, ReadOnlySpan<float> values, int rows, int columns)
    {
        var scales = new float[columns];
        for (int i = 0; i < rows * columns; i++) scales[i % columns] = Math.Max(scales[i % columns], Math.Abs(values[i]));
        to.Write(rows);
        to.Write(columns);
        for (int c = 0; c < columns; c++) to.Write(scales[c] /= 127);
        for (int i = 0; i < rows * columns; i++) to.Write((sbyte)(scales[i % columns] == 0 ? 0 : Math.Round(values[i] / scales[i % columns])));
    }
}
