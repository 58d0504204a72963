using ComponentFramework.Limits;

namespace ComponentFramework.Tests.Dispatching;

public sealed class WindowLimiterTests
{
    private readonly SteppingClock _time = new();
    private readonly WindowLimiter _window;

    public WindowLimiterTests() => _window = new(TimeSpan.FromSeconds(5), _time);

    [Fact]
    public void It_is_over_before_its_first_use_and_when_its_time_is_up()
    {
        Assert.True(_window.IsOver);
        _window.Use();
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(_window.IsOver);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_window.IsOver);
    }

    [Fact]
    public void It_begins_with_its_first_use()
    {
        _time.Advance(TimeSpan.FromSeconds(4));
        _window.Use();
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(1), _window.WaitFor(1));
        Assert.True(_window.WaitFor(2) <= TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_window.WaitFor(1) <= TimeSpan.Zero);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_time_of_day_that_is_set_neither_lengthens_nor_ends_a_window(int hours)
    {
        _window.Use();
        _time.Step(TimeSpan.FromHours(hours));
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(1), _window.WaitFor(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_window.IsOver);
    }
}
