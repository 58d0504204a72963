namespace ComponentFramework.AspNetCore.Endpoints;

/// <summary>Marks an endpoint that leads to components.</summary>
/// <param name="Name">What its budgets are counted under: the same for all endpoints of one <c>MapComponents</c>.</param>
/// <param name="IsForAll">Whether it takes the events of all components.</param>
internal sealed record ComponentEndpoint(string Name, bool IsForAll = false);
