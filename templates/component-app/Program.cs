using ComponentApp.Home;
using ComponentApp.Poll;
using ComponentFramework.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Ballot>();
builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly);

var app = builder.Build();
app.UseStaticFiles();
app.MapComponents();
app.MapGet("/", () => Pages.Show(new HomePage()));
app.Run();
