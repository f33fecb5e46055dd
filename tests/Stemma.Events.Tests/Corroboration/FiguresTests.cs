using Shouldly;
using Stemma.Events.Corroboration;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Events.Corroboration;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(12, "exact", 14, "exact", true)]
    [InlineData(12, "exact", 12, "approx", false)]
    [InlineData(12, "at-least", 14, "exact", false)]
    [InlineData(14, "at-least", 12, "exact", true)]
    [InlineData(20, "at-most", 12, "exact", false)]
    [InlineData(100, "approx", 105, "exact", false)]
    [InlineData(100, "approx", 150, "exact", true)]
    [InlineData(1487, "exact", 1500, "exact", false)]
    [InlineData(1487, "exact", 1600, "exact", true)]
    public void Contradict(double a, string modifierA, double b, string modifierB, bool expected)
    {
        var (x, y) = (new Quantity(a, "dead", modifierA, default), new Quantity(b, "dead", modifierB, default));
        Figures.Contradict(x, y).ShouldBe(expected);
        Figures.Contradict(y, x).ShouldBe(expected);
    }

    [Theory]
    [InlineData(105e9, "RUB", "exact", "105,000,000,000 RUB")]
    [InlineData(3, "dead", "at-least", "at least 3 dead")]
    [InlineData(2.5, "percent", "approx", "about 2.5 percent")]
    public void Show(double value, string unit, string modifier, string expected) => Figures.Show(new Quantity(value, unit, modifier, default)).ShouldBe(expected);
}
