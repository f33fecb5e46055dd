namespace Stemma.Tests.Web;

/// <summary>A clock on which short waits are over at once and move the time on; long ones (the limits on a request) end when a test says so.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private static readonly TimeSpan Horizon = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly List<Waiting> _long = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2024, 3, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The short waits so far.</summary>
    public IReadOnlyList<double> Seconds
    {
        get
        {
            lock (_gate) return [.. _waits.Select(w => w.TotalSeconds)];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        List<Waiting> due;
        lock (_gate)
        {
            _now += by;
            due = _long.FindAll(w => w.At <= _now);
            _long.RemoveAll(w => w.At <= _now);
        }
        foreach (var waiting in due) waiting.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiting = new Waiting(this, callback, state);
        waiting.Change(dueTime, period);
        return waiting;
    }

    private void Schedule(Waiting waiting, TimeSpan due)
    {
        lock (_gate)
        {
            _long.Remove(waiting);
            if (due == Timeout.InfiniteTimeSpan) return;
            waiting.At = _now + due;
            if (due > Horizon)
            {
                _long.Add(waiting);
                return;
            }
            _waits.Add(due);
            _now += due;
        }
        ThreadPool.QueueUserWorkItem(_ => waiting.Ring());
    }

    private sealed class Waiting(SteppingClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _gone;

        public DateTimeOffset At { get; set; }

        public void Ring()
        {
            if (!_gone) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            _gone = true;
            clock.Schedule(this, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
