using System.Globalization;
using EventCost;

return args switch
{
    ["serve", var contender, var url] => await Contenders.ServeAsync(contender, url),
    ["drive", var rounds, var requests] => await Driver.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(requests, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Run bench/run [rounds] [requests per round].");
    return 2;
}
