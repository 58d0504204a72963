using System.Buffers;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.AspNetCore.Tests.Events;

public sealed class OneEventTests
{
    [Fact]
    public async Task One_post_is_one_unseal_one_handler_one_render_and_one_seal()
    {
        await using var app = await TestApplication.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<IStateSealer>(services => new CountingSealer(ActivatorUtilities.CreateInstance<AesGcmStateSealer>(services), services.GetRequiredService<Calls>()));
                builder.Services.AddSingleton<IViewEngine, CountingEngine>();
                var builtIn = builder.Services.Single(service => service.ImplementationType == typeof(CshtmlViewEngine));
                builder.Services.Remove(builtIn);
            },
            app =>
            {
                app.MapComponents();
                app.MapComponent<CardComponent>("/cards/{productId:int}");
            });
        using var browser = app.Browse();
        var shown = await browser.GetAsync("/cards/1");
        Assert.Equal((0, 1, 1), (app.Calls["unseal"], app.Calls["render"], app.Calls["seal"]));

        var chosen = await browser.PostAsync("card", ("event", "select_size"), ("size", "M"), ("state", shown.State));

        Assert.Equal("M", chosen.Text(".size"));
        Assert.Equal((1, 1, 2, 2, 1), (app.Calls["unseal"], app.Calls["select_size"], app.Calls["render"], app.Calls["seal"], app.Calls["card"]));
    }

    private sealed class CountingSealer(IStateSealer sealer, Calls calls) : IStateSealer
    {
        public void Seal(ReadOnlySpan<byte> content, IBufferWriter<byte> token)
        {
            calls.Count("seal");
            sealer.Seal(content, token);
        }

        public byte[]? Open(ReadOnlySpan<byte> token)
        {
            calls.Count("unseal");
            return sealer.Open(token);
        }
    }

    private sealed class CountingEngine(Calls calls) : IViewEngine
    {
        private readonly CshtmlViewEngine _engine = new();

        public bool CanRender(ViewContext context) => _engine.CanRender(context);

        public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
        {
            calls.Count("render");
            return _engine.RenderAsync(context, target, cancellationToken);
        }
    }
}
