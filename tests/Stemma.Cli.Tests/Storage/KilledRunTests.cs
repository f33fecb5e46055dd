using Microsoft.Data.Sqlite;
using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Storage;

/// <summary>A run that is killed (SIGKILL, no time for anything) leaves a store that the next run can use; one that is stopped (Ctrl-C) leaves things in order.</summary>
[Trait("Speed", "slow")]
public sealed class KilledRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_killed_run_leaves_the_store_usable()
    {
        for (int i = 0; i < 250; i++) _folder.Write($"reports/{i:000}.txt", $"Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, official number {i} said.\n");
        using (var run = StemmaProgram.Start(StemmaProgram.Binary, ["dossier", _folder["reports"], "-o", _folder["out"], "--store", _folder["store"], "--threads", "1"]))
        {
            Kill(run, () => Kept() > 0);
        }
        int kept = Kept();
        kept.ShouldBeInRange(1, 249);
        Check("PRAGMA integrity_check").ShouldBe("ok");
        var next = StemmaProgram.Run("dossier", _folder["reports"], "-o", _folder["out"], "--store", _folder["store"]);
        next.Code.ShouldBe(0, next.Err);
        next.Err.ShouldBeEmpty();
        Kept().ShouldBe(250);
    }

    [Fact]
    public void A_run_that_is_asked_to_stop_says_so_and_writes_nothing()
    {
        for (int i = 0; i < 3000; i++) _folder.Write($"reports/{i:000}.txt", $"Anna Berg met Ben Holt in Oslo on Monday, 19 December 2022, official number {i} said.\n");
        using var run = StemmaProgram.StartStoppable("dossier", _folder["reports"], "-o", _folder["out"], "--store", _folder["store"], "--threads", "1");
        for (int i = 0; i < 6000 && Kept() == 0; i++) Thread.Sleep(10);
        StemmaProgram.Shell($"kill -INT {run.Id}").Code.ShouldBe(0);
        run.WaitForExit(60_000).ShouldBeTrue();
        run.ExitCode.ShouldBe(130);
        run.StandardError.ReadToEnd().ShouldContain("stopped");
        Directory.EnumerateFileSystemEntries(_folder["out"]).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static void Kill(System.Diagnostics.Process run, Func<bool> when)
    {
        for (int i = 0; i < 6000 && !when() && !run.HasExited; i++) Thread.Sleep(10);
        run.HasExited.ShouldBeFalse("it was done before it could be killed");
        run.Kill();
        run.WaitForExit();
    }

    private int Kept() => File.Exists(_folder["store/store.db"]) && int.TryParse(Check("SELECT count(*) FROM analysis"), System.Globalization.CultureInfo.InvariantCulture, out int n) ? n : 0;

    private string Check(string sql)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={_folder["store/store.db"]};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar()?.ToString() ?? "";
        }
        catch (SqliteException)
        {
            return ""; // not there yet
        }
    }
}
