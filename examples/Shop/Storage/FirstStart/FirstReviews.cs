using Shop.Reviews;

namespace Shop.Storage.FirstStart;

internal static class FirstReviews
{
    public static IEnumerable<Review> All(DateTime now) =>
    [
        Review(1, "Marguerite P.", 5, "Warm without being heavy, and the shoulders sit exactly right. I sized down and still fit a jumper underneath.", now.AddDays(-3)),
        Review(1, "Tomasz W.", 4, "Beautiful cloth. The inside pocket could be deeper, but I have been stopped twice by people asking where it is from.", now.AddDays(-19)),
        Review(1, "Ines", 5, "Third winter with mine. It looks better than on day one.", now.AddDays(-64)),
        Review(2, "Halvard", 5, "Does not itch, does not pill, does not shrink. What more is there to say?", now.AddDays(-8)),
        Review(2, "Priya S.", 4, "Lovely and fine. The sleeves run long, which I like.", now.AddDays(-30)),
        Review(3, "Jonas", 4, "Proper Oxford, not the thin kind. Irons well.", now.AddDays(-12)),
        Review(5, "Camille R.", 5, "The pleats hold. I wore them on a train for nine hours.", now.AddDays(-5)),
        Review(6, "Dag", 4, "You have to earn these. After six weeks they are the best I own.", now.AddDays(-44)),
        Review(7, "Noor", 5, "Wore it to a wedding and to the market the next morning.", now.AddDays(-21)),
        Review(9, "Solène", 5, "The real thing. Thick, slightly stiff, perfect.", now.AddDays(-2)),
        Review(10, "Kwame A.", 5, "Finally a collar that survives the washing machine.", now.AddDays(-9)),
        Review(12, "Beatriz", 4, "Belt loops are a bit low for me, everything else is a dream.", now.AddDays(-27)),
        Review(13, "Emil", 5, "Comfortable from the first hour. The heel colour is nicer than on the picture.", now.AddDays(-15)),
        Review(14, "Rosa M.", 5, "It really does hold a bunch of leeks.", now.AddDays(-6)),
        Review(16, "Yuki", 4, "Heavy zip, soft inside. Order your usual size.", now.AddDays(-33)),
    ];

    private static Review Review(int productId, string author, int rating, string text, DateTime writtenAt) => new()
    {
        ProductId = productId,
        Author = author,
        Rating = rating,
        Text = text,
        WrittenAt = writtenAt,
    };
}
