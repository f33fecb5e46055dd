using System.Globalization;
using System.Text;

namespace Stemma.Tests.Web;

/// <summary>Answers as bytes.</summary>
internal static class Http
{
    public static byte[] Ok(string body, string type = "text/html; charset=utf-8", params string[] headers) => Ok(Encoding.UTF8.GetBytes(body), type, headers);

    public static byte[] Ok(byte[] body, string type, params string[] headers) =>
        [.. Head(200, [$"Content-Type: {type}", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}"), .. headers]), .. body];

    public static byte[] Status(int status, params string[] headers) => Head(status, [status == 304 ? "X-None: 0" : "Content-Length: 0", .. headers]);

    public static byte[] Moved(string to, int status = 302) => Status(status, $"Location: {to}");

    public static byte[] Head(int status, params string[] headers) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"));
}
