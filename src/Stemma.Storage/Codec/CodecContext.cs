using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Storage.Codec;

/// <summary>The generated JSON code, with the converters for the types that JSON does not know how to build.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, RespectNullableAnnotations = false)]
[JsonSerializable(typeof(KeptLayers))]
[JsonSerializable(typeof(List<Reason>))]
[JsonSerializable(typeof(List<DateBounds>))]
[JsonSerializable(typeof(List<Speaker>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(LocalDate?))]
internal sealed partial class CodecContext : JsonSerializerContext
{
    /// <summary>The generated code for <typeparamref name="T"/>.</summary>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

/// <summary>How layers are written and read. A class of its own, for the context's own statics must come first.</summary>
internal static class LayerJson
{
    public static JsonTypeInfo<KeptLayers> Info { get; } = CodecContext.Of<KeptLayers>(new JsonSerializerOptions(CodecContext.Default.Options)
    {
        TypeInfoResolver = CodecContext.Default,
        Converters =
        {
            new SpanConverter<Article>(), new SpanConverter<Source>(), new LocalDateConverter(), new DateBoundsConverter(), new ReasonConverter(),
            new AnswerConverter<string>(), new AnswerConverter<DateBounds>(), new AnswerConverter<Speaker>(),
        },
    });
}
