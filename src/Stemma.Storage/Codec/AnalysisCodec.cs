using System.IO.Compression;
using System.Text.Json;
using Stemma.Model;

namespace Stemma.Storage.Codec;

/// <summary>An analysis as bytes: JSON of its layers, compressed. The JSON code is generated from the model's records, so a new field is kept without a change here.</summary>
public static class AnalysisCodec
{
    public static byte[] Write(Analysis analysis)
    {
        using var bytes = new MemoryStream();
        using (var pressed = new ZLibStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(pressed, KeptLayers.Of(analysis), LayerJson.Info);
        return bytes.ToArray();
    }

    /// <summary>The analysis that was written, on the reading made again from its body; null when the bytes are damaged or of another reading.</summary>
    public static Analysis? Read(ReadOnlyMemory<byte> bytes, Reading reading)
    {
        try
        {
            using var plain = new ZLibStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(plain, LayerJson.Info)?.On(reading);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    public static byte[] Press(ReadOnlySpan<byte> body)
    {
        using var bytes = new MemoryStream();
        using (var pressed = new ZLibStream(bytes, CompressionLevel.Fastest)) pressed.Write(body);
        return bytes.ToArray();
    }
}
