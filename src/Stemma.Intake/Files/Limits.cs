namespace Stemma.Intake.Files;

/// <summary>All limits of the intake in one place. They bound memory and time, whatever is put in.</summary>
public static class Limits
{
    /// <summary>Bytes of one report. The longest real pages are under 10 MB.</summary>
    public const int ReportBytes = 32 << 20;

    /// <summary>Files in one archive.</summary>
    public const int ArchiveEntries = 200_000;

    /// <summary>Bytes that one archive may unpack to.</summary>
    public const long ArchiveBytes = 8L << 30;

    /// <summary>Unpacked bytes for one packed byte, looked at from <see cref="RatioFrom"/> bytes on; text packs about 3 to 20 times.</summary>
    public const int ArchiveRatio = 200;

    /// <summary>Below this size an entry may pack as well as it likes.</summary>
    public const int RatioFrom = 1 << 20;
}
