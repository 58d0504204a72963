namespace Documentation.Tests.Samples.SignIn;

public sealed record Member(string Id, string Name, string Role);

public interface IMembers
{
    Task<Member?> FindAsync(string name, string password, CancellationToken ct);
}
