namespace ComponentFramework.Tests;

public sealed class ErrorsTests
{
    [Fact]
    public void The_first_message_of_a_field_is_found_by_its_name()
    {
        var errors = new Errors();
        Assert.False(errors.Any);
        errors.Add("size", "Choose a size.");
        errors.Add("size", "Really.");
        errors.Add("", "Try again.");
        Assert.True(errors.Any && errors.Has("size") && errors.Has(""));
        Assert.Equal(("Choose a size.", "Try again.", null), (errors["size"], errors[""], errors["colour"]));
        Assert.Equal(3, errors.Entries.Count);
        errors.Clear();
        Assert.False(errors.Any || errors.Has("size"));
        Assert.Throws<ArgumentException>(() => errors.Add("size", " "));
    }
}
