using System.Text.Json;
using EventCost.Card;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace EventCost.Mvc;

/// <summary>What a developer would write with MVC alone: state protected with Data Protection in the page, and a partial view.</summary>
public sealed class MvcCardController(IDataProtectionProvider protection) : Controller
{
    private readonly IDataProtector _protector = protection.CreateProtector("card");

    [HttpPost("/card/mount"), IgnoreAntiforgeryToken]
    public IActionResult Mount() => Card(CardState.Sample);

    [HttpPost("/card"), IgnoreAntiforgeryToken]
    public IActionResult Event([FromForm(Name = "event")] string name, [FromForm] string state, [FromForm] string? size)
    {
        var card = JsonSerializer.Deserialize<CardState>(_protector.Unprotect(state))!;
        return name switch
        {
            "select_size" when size is not null => Card(card with { SelectedSize = size }),
            "add_to_cart" => Card(card with { InCart = true }),
            _ => BadRequest(),
        };
    }

    private PartialViewResult Card(CardState state) =>
        PartialView("/Mvc/Views/MvcCard.cshtml", new MvcCard(state, _protector.Protect(JsonSerializer.Serialize(state))));
}

public sealed record MvcCard(CardState State, string Token);
