using Shop.Catalogue;

namespace Shop.Storage.FirstStart;

internal static class FirstProducts
{
    private const int Norrvik = 1;
    private const int Mori = 2;
    private const int Bruma = 3;
    private const int Fjell = 4;
    private const int Lumen = 5;

    public static IEnumerable<Brand> Brands =>
    [
        new() { Id = Norrvik, Name = "Norrvik" },
        new() { Id = Mori, Name = "Atelier Mori" },
        new() { Id = Bruma, Name = "Casa Bruma" },
        new() { Id = Fjell, Name = "Fjell & Daughters" },
        new() { Id = Lumen, Name = "Lumen Works" },
    ];

    public static IEnumerable<Product> All =>
    [
        Product(
            1, "Wool Overcoat", "wool-overcoat", "Outerwear", Norrvik, 289.00m,
            "A straight, knee-length coat with a soft notched collar. Cut with room for a thick knit underneath, and lined to the hem so it slips on easily.",
            "80% wool, 20% recycled polyamide. Dry clean.",
            ("XS", 0), ("S", 12), ("M", 25), ("L", 8), ("XL", 3)),
        Product(
            2, "Merino Crew Neck", "merino-crew-neck", "Knitwear", Fjell, 119.00m,
            "The jumper you reach for from October to May. Fine-gauge merino, ribbed at neck, cuff and hem, light enough to wear under a jacket.",
            "100% merino wool. Wash cold, dry flat.",
            ("S", 20), ("M", 50), ("L", 30), ("XL", 4)),
        Product(
            3, "Oxford Shirt", "oxford-shirt", "Shirts", Lumen, 79.00m,
            "A button-down in a sturdy Oxford weave that gets softer with every wash. Box pleat at the back, locker loop, mother-of-pearl buttons.",
            "100% organic cotton. Machine wash warm.",
            ("S", 14), ("M", 18), ("L", 9), ("XL", 6)),
        Product(
            4, "Linen Camp Shirt", "linen-camp-shirt", "Shirts", Bruma, 89.00m,
            "Short sleeves, open collar and a straight hem for days that are too warm for anything else. Garment-dyed for a colour with depth.",
            "100% European linen. Machine wash cool.",
            ("S", 7), ("M", 11), ("L", 2), ("XL", 0)),
        Product(
            5, "Pleated Trousers", "pleated-trousers", "Trousers", Mori, 139.00m,
            "Two deep pleats and a gentle taper. High in the waist, easy in the leg, pressed once and sharp for the week.",
            "98% cotton, 2% elastane. Machine wash cool.",
            ("46", 5), ("48", 13), ("50", 16), ("52", 8), ("54", 1)),
        Product(
            6, "Selvedge Jeans", "selvedge-jeans", "Trousers", Norrvik, 159.00m,
            "Straight-leg jeans in a 13-ounce denim woven on old shuttle looms. Stiff on the first day, yours after a month.",
            "100% cotton. Wash rarely, inside out.",
            ("29", 6), ("30", 10), ("32", 15), ("34", 12), ("36", 4)),
        Product(
            7, "Wrap Dress", "wrap-dress", "Dresses & skirts", Mori, 169.00m,
            "A midi wrap dress with flutter sleeves and a long tie. It moves when you do, and packs into a corner of the suitcase.",
            "100% lyocell. Machine wash cool.",
            ("XS", 4), ("S", 9), ("M", 12), ("L", 7)),
        Product(
            8, "Slip Skirt", "slip-skirt", "Dresses & skirts", Mori, 99.00m,
            "Cut on the bias so it follows rather than clings. An elastic waist that lies flat, and a length that works with boots and with sandals.",
            "100% recycled satin. Wash cold.",
            ("XS", 3), ("S", 15), ("M", 17), ("L", 10)),
        Product(
            9, "Breton Stripe Top", "breton-stripe-top", "Shirts", Bruma, 59.00m,
            "Boat neck, three-quarter sleeves, twenty-one stripes. Heavy cotton jersey knitted near the coast it comes from.",
            "100% organic cotton. Machine wash warm.",
            ("XS", 8), ("S", 21), ("M", 24), ("L", 16), ("XL", 5)),
        Product(
            10, "Heavyweight Tee", "heavyweight-tee", "Shirts", Lumen, 45.00m,
            "A T-shirt with substance: 240-gram jersey, a tight collar that stays tight, and a boxy cut with a slightly dropped shoulder.",
            "100% organic cotton. Machine wash warm.",
            ("S", 40), ("M", 50), ("L", 35), ("XL", 12), ("XXL", 6)),
        Product(
            11, "Quilted Gilet", "quilted-gilet", "Outerwear", Fjell, 129.00m,
            "Warm where it counts and nowhere else. Diamond quilting, snap front, two zipped pockets big enough for gloves.",
            "Recycled polyamide, recycled fill. Machine wash cool.",
            ("S", 9), ("M", 14), ("L", 11), ("XL", 2)),
        Product(
            12, "Trench Coat", "trench-coat", "Outerwear", Bruma, 319.00m,
            "Double-breasted, belted and storm-flapped, in a dense cotton that shrugs off a shower. The lining is striped; only you will know.",
            "100% cotton gabardine. Dry clean.",
            ("S", 6), ("M", 8), ("L", 3), ("XL", 0)),
        Product(
            13, "Court Trainers", "court-trainers", "Shoes & accessories", Lumen, 135.00m,
            "Low, plain and white all over but for the heel. Full-grain leather, stitched soles that can be replaced, laces that stay tied.",
            "Leather, natural rubber. Wipe clean.",
            ("38", 5), ("39", 7), ("40", 9), ("41", 12), ("42", 14), ("43", 8), ("44", 3)),
        Product(
            14, "Canvas Tote", "canvas-tote", "Shoes & accessories", Bruma, 49.00m,
            "Carries a laptop, a loaf and a bunch of leeks. Long handles for the shoulder, an inside pocket for the keys.",
            "100% heavy cotton canvas. Spot clean.",
            ("One size", 60)),
        Product(
            15, "Ribbed Beanie", "ribbed-beanie", "Shoes & accessories", Fjell, 29.00m,
            "A deep-cuffed beanie in a chunky rib. Tight enough for the wind, soft enough to forget.",
            "70% merino wool, 30% recycled polyamide. Hand wash.",
            ("One size", 33)),
        Product(
            16, "Zip Hoodie", "zip-hoodie", "Knitwear", Lumen, 95.00m,
            "Loopback cotton, a double-lined hood, a metal zip that will outlast it all. Washed before you get it, so it will not shrink after.",
            "100% organic cotton. Machine wash warm.",
            ("S", 13), ("M", 22), ("L", 19), ("XL", 4)),
    ];

    private static Product Product(
        int id, string name, string slug, string category, int brandId, decimal price, string description, string material, params (string Size, int Stock)[] sizes) => new()
    {
        Id = id,
        Name = name,
        Slug = slug,
        Category = category,
        BrandId = brandId,
        Price = price,
        Description = description,
        Material = material,
        Sizes = [.. sizes.Select((size, position) => new ProductSize { ProductId = id, Size = size.Size, Position = position, Stock = size.Stock })],
    };
}
