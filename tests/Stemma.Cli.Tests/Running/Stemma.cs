using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Stemma.Tests.Cli.Running;

/// <summary>What the real program said and did.</summary>
public sealed record Outcome(int Code, string Out, string Err);

/// <summary>Starts the program that was built beside the tests, as a user would.</summary>
internal static class StemmaProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string Binary => Path.Combine(AppContext.BaseDirectory, "stemma");

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static Outcome Run(params string[] args) => RunWith("", args);

    /// <param name="stdin">What the program reads on standard input.</param>
    public static Outcome RunWith(string stdin, params string[] args) => Wait(Start(Binary, args), stdin);

    /// <summary>Runs shell words around the program; <c>$STEMMA</c> is its path.</summary>
    public static Outcome Shell(string script) => Wait(Start("/bin/sh", ["-c", script]), "");

    public static Process Start(string file, string[] args)
    {
        var start = new ProcessStartInfo(file) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string arg in args) start.ArgumentList.Add(arg);
        start.Environment["STEMMA"] = Binary;
        // The user's own store is none of the tests' business.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(Path.GetTempPath(), "stemma-tests-cache");
        return Process.Start(start)!;
    }

    /// <summary>
    /// Starts the program so that Ctrl-C reaches it: a shell without job control lets what it runs in the background ignore the signal, and all that this starts in turn.
    /// </summary>
    public static Process StartStoppable(params string[] args) => Start("/usr/bin/env", ["--default-signal=INT", Binary, .. args]);

    private static Outcome Wait(Process process, string stdin)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            try
            {
                process.StandardInput.Write(stdin);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It did not want to read; what it answers tells.
            }
            if (process.WaitForExit(Patience)) return new(process.ExitCode, output.Result, error.Result);
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"no end after {Patience}: {error.Result}");
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("stemma-test-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
