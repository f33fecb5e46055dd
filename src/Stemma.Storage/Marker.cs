namespace Stemma.Storage;

internal static class Marker;
