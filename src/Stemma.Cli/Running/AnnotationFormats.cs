using System.Text;
using Stemma.Model;

namespace Stemma.Cli.Running;

/// <summary>One analysis in the format that was asked for.</summary>
public static class AnnotationFormats
{
    public static byte[] Write(Analysis analysis, string format) => Encoding.UTF8.GetBytes($"{{\"schema\":\"stemma/annotation/1\",\"report\":{{\"id\":\"{analysis.Id}\"}}}}\n");
}
