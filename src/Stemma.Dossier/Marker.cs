namespace Stemma.Dossiers;

internal static class Marker;
