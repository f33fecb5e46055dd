using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Storage.Codec;

/// <summary><c>[start, length]</c>: shorter than both ends.</summary>
internal sealed class SpanConverter<T> : JsonConverter<TextSpan<T>>
    where T : ITextSpace
{
    public override TextSpan<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        reader.Read();
        int start = reader.GetInt32();
        reader.Read();
        int length = reader.GetInt32();
        reader.Read();
        return new(start, start + length);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
        writer.WriteEndArray();
    }
}

/// <summary>A day as the number of days since 1970-01-01.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Epoch.PlusDays(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteNumberValue(Period.DaysBetween(Epoch, value));
}

/// <summary>Both ends; null for an open one.</summary>
internal sealed class DateBoundsConverter : JsonConverter<DateBounds>
{
    public override DateBounds Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        reader.Read();
        var from = JsonSerializer.Deserialize(ref reader, CodecContext.Of<LocalDate?>(options));
        reader.Read();
        var to = JsonSerializer.Deserialize(ref reader, CodecContext.Of<LocalDate?>(options));
        reader.Read();
        return new(from, to);
    }

    public override void Write(Utf8JsonWriter writer, DateBounds value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        JsonSerializer.Serialize(writer, value.From, CodecContext.Of<LocalDate?>(options));
        JsonSerializer.Serialize(writer, value.To, CodecContext.Of<LocalDate?>(options));
        writer.WriteEndArray();
    }
}

/// <summary><c>[rule, text, [evidence]]</c>; the record has two constructors, so JSON cannot choose by itself.</summary>
internal sealed class ReasonConverter : JsonConverter<Reason>
{
    public override Reason Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        reader.Read();
        string rule = reader.GetString()!;
        reader.Read();
        string text = reader.GetString()!;
        reader.Read();
        var evidence = JsonSerializer.Deserialize(ref reader, CodecContext.Of<IReadOnlyList<Evidence>>(options))!;
        reader.Read();
        return new(rule, text, evidence);
    }

    public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Rule);
        writer.WriteStringValue(value.Text);
        JsonSerializer.Serialize(writer, value.Evidence, CodecContext.Of<IReadOnlyList<Evidence>>(options));
        writer.WriteEndArray();
    }
}

/// <summary><c>[]</c> not stated, <c>[why, certainty, value]</c> known, <c>[why, -1, [values]]</c> ambiguous.</summary>
internal sealed class AnswerConverter<T> : JsonConverter<Answer<T>>
{
    public override Answer<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray) return Answer<T>.None;
        var why = JsonSerializer.Deserialize(ref reader, CodecContext.Of<List<Reason>>(options))!;
        reader.Read();
        int certainty = reader.GetInt32();
        reader.Read();
        Answer<T> answer = certainty < 0
            ? new Answer<T>.Ambiguous(JsonSerializer.Deserialize(ref reader, CodecContext.Of<List<T>>(options))!, why)
            : new Answer<T>.Known(JsonSerializer.Deserialize(ref reader, CodecContext.Of<T>(options))!, (Certainty)certainty, why);
        reader.Read();
        return answer;
    }

    public override void Write(Utf8JsonWriter writer, Answer<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        switch (value)
        {
            case Answer<T>.Known known:
                JsonSerializer.Serialize(writer, [.. known.Why], CodecContext.Of<List<Reason>>(options));
                writer.WriteNumberValue((int)known.Certainty);
                JsonSerializer.Serialize(writer, known.Value, CodecContext.Of<T>(options));
                break;
            case Answer<T>.Ambiguous open:
                JsonSerializer.Serialize(writer, [.. open.Why], CodecContext.Of<List<Reason>>(options));
                writer.WriteNumberValue(-1);
                JsonSerializer.Serialize(writer, [.. open.Candidates], CodecContext.Of<List<T>>(options));
                break;
        }
        writer.WriteEndArray();
    }
}
