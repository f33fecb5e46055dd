using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>When a report was written.</summary>
public static class ReportTime
{
    /// <summary>From what stands outside the prose alone; for reports whose language is not analysed.</summary>
    public static Written Infer(Reading reading) => Written.Unknown;
}
