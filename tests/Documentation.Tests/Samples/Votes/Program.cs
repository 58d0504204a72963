using ComponentFramework.AspNetCore;
using Votes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Ballot>();
builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly);

var app = builder.Build();
app.MapComponents();
app.MapGet("/", () => Pages.Show(new HomePage("Votes")));
app.Run();
