using Stemma.Model;

namespace Stemma.Intake.Html;

/// <summary>A page to its reading.</summary>
internal static class HtmlReader
{
    public static Reading Read(Decoded decoded) => Plain.PlainReader.Read(decoded);
}
