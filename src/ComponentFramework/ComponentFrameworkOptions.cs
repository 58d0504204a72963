namespace ComponentFramework;

/// <summary>The limits of the framework. Checked when the application starts.</summary>
public sealed class ComponentFrameworkOptions
{
    /// <summary>The largest state of an instance, in bytes. Default 512 KB.</summary>
    public int MaxStateBytes { get; set; } = 512 * 1024;

    /// <summary>The size of a state, in bytes, from which the log warns. Default 64 KB.</summary>
    public int WarnStateBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// How many bytes of messages stay with an instance until they are answered. Those of an event beyond that are shown with its answer and gone with the next event.
    /// Default 8 KB.
    /// </summary>
    public int MaxMessageBytes { get; set; } = 8 * 1024;

    /// <summary>The age up to which a sealed state is accepted. Default 24 hours.</summary>
    public TimeSpan MaxStateAge { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The largest body of an event, in bytes. Default 1 MB, enough for the largest state and a form.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest frame that a socket accepts, in bytes. Default 1 MB.</summary>
    public int MaxFrameBytes { get; set; } = 1024 * 1024;

    /// <summary>How many components one socket may join. Default 100.</summary>
    public int MaxComponentsPerConnection { get; set; } = 100;

    /// <summary>
    /// How many bytes the subscriptions of one visitor's live components may have: the name of each group with 256 bytes. Beyond it joins are refused with
    /// 429. Default 1 MB, enough for about 3,000 groups.
    /// </summary>
    public long MaxGroupBytesPerVisitor { get; set; } = 1024 * 1024;

    /// <summary>How many frames a socket may send within ten seconds before it is closed. Default 500.</summary>
    public int MaxFramesPerTenSeconds { get; set; } = 500;

    /// <summary>How many sockets one visitor may have open. A page has one. Default 32.</summary>
    public int MaxSocketsPerVisitor { get; set; } = 32;

    /// <summary>How many live components one visitor may have, over all sockets. Default 200.</summary>
    public int MaxLiveComponentsPerVisitor { get; set; } = 200;

    /// <summary>How many broadcasts and joins run at once for one visitor's live components; the others wait for their turn. Default 4.</summary>
    public int MaxPushesAtOncePerVisitor { get; set; } = 4;

    /// <summary>
    /// How many mounts, joins, resyncs and socket handshakes one visitor may ask for within ten seconds. Those that come with a page cost
    /// nothing. Default 300.
    /// </summary>
    public int MaxMountsPerTenSeconds { get; set; } = 300;

    /// <summary>How many events one visitor may send over sockets within ten seconds, whatever rates components have besides. Default 1000.</summary>
    public int MaxSocketEventsPerTenSeconds { get; set; } = 1000;

    /// <summary>
    /// How many times as much as one visitor all those of one address may use together who have no visitor cookie or got it less than a minute
    /// ago. It holds for rates, sockets, live components and mounts. Default 4.
    /// </summary>
    public int FreshVisitorsPerAddress { get; set; } = 4;

    /// <summary>
    /// How many times as much as one visitor all those of one address may use together who have not signed in. It bounds what somebody gains
    /// who lets cookies grow old; <see cref="int.MaxValue"/> bounds nothing. Default 64.
    /// </summary>
    public int VisitorsPerAddress { get; set; } = 64;

    /// <summary>How long the answer to an event id is kept for repetitions. Default 10 minutes.</summary>
    public TimeSpan RepeatedEventWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many bytes of answers are kept for repetitions; the oldest of whoever has most go first. Default 64 MB.</summary>
    public long MaxRepeatedEventBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// How many bytes of answers are kept for repetitions of one visitor, or of all visitors of one address who are not known yet; the oldest go first.
    /// An answer larger than that is not kept. Default 4 MB.
    /// </summary>
    public long MaxRepeatedEventBytesPerVisitor { get; set; } = 4 * 1024 * 1024;

    /// <summary>How many bytes of mounted components are kept for <see cref="CacheAttribute"/>; the oldest of whoever mounted most go first. Default 64 MB.</summary>
    public long MaxCacheBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// How many bytes of mounted components are kept that one visitor was the first to mount, or all visitors of one address who are not known yet; the
    /// oldest go first. Default 16 MB.
    /// </summary>
    public long MaxCacheBytesPerVisitor { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The largest HTML of a live component, in bytes and without its sealed state, that is kept to send its page only what
    /// changes. Larger HTML is always sent whole. Default 64 KB; 0 keeps none.
    /// </summary>
    public int MaxDeltaHtmlBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// How many bytes of HTML are kept in all to send pages only what changes; what is the same for many counts once. When it
    /// is full, HTML is sent whole. Default 64 MB.
    /// </summary>
    public long MaxDeltaMemoryBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// How many bytes of HTML are kept for the live components of one visitor, whether or not others were sent the same; then HTML is sent whole. Default 8 MB.
    /// </summary>
    public long MaxDeltaMemoryBytesPerVisitor { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// How many bytes of predictions are remembered, with the states they were made for; the oldest of whoever has most go first. Whoever shows the same state of the same component is
    /// told the same without computing it again. Default 16 MB.
    /// </summary>
    public long MaxPredictionBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// How many bytes of predictions are remembered that one visitor was the first to need, or all visitors of one address who are not known yet; the oldest go
    /// first. Default 4 MB.
    /// </summary>
    public long MaxPredictionBytesPerVisitor { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// How many bytes of HTML are rendered to predict what the triggers of one answer will do; those that come after it have no prediction. It bounds what a
    /// long list costs, where every row has triggers and every prediction renders all rows. Default 4 MB.
    /// </summary>
    public int MaxRehearsedBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// Whether a view that uses a key of rows or children twice fails. Otherwise the log has an error, and what the key names is told apart by its order, so that
    /// the page is right. Default: yes in tests and in development, no elsewhere.
    /// </summary>
    public bool RefuseDuplicateKeys { get; set; } = true;

    /// <summary>How deep components may be placed inside each other. Default 16.</summary>
    public int MaxDepth { get; set; } = 16;

    /// <summary>
    /// Whether the browser is told what a handler, mount or view has thrown, so that the page can show it. Counts in the environment Development only;
    /// elsewhere nobody is told, whatever is set here. Default true.
    /// </summary>
    public bool ShowFailures { get; set; } = true;

    /// <summary>Whether the log tells a developer what looks forgotten or misspelt. Set by hosts: yes in tests and in development.</summary>
    internal bool WarnsDeveloper { get; set; } = true;

    /// <summary>
    /// The sentence at a field whose text cannot be read or breaks a rule, for an application with a language or words of its own: the visitor's culture is
    /// <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>. Null, or a null sentence, keeps <see cref="FieldProblem.Message"/>. Default null.
    /// </summary>
    public Func<FieldProblem, string?>? FieldMessage { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (MaxStateBytes is < 1024 or > 16 * 1024 * 1024)
        {
            yield return $"MaxStateBytes is {MaxStateBytes}; expected 1024 to 16777216.";
        }

        if (WarnStateBytes < 0 || WarnStateBytes > MaxStateBytes)
        {
            yield return $"WarnStateBytes is {WarnStateBytes}; expected 0 to MaxStateBytes ({MaxStateBytes}).";
        }

        if (MaxMessageBytes < 0)
        {
            yield return $"MaxMessageBytes is {MaxMessageBytes}; expected at least zero.";
        }

        if (MaxStateAge <= TimeSpan.Zero)
        {
            yield return $"MaxStateAge is {MaxStateAge}; expected more than zero.";
        }

        if (MaxRequestBytes < 1024)
        {
            yield return $"MaxRequestBytes is {MaxRequestBytes}; expected at least 1024.";
        }

        if (MaxFrameBytes < 1024)
        {
            yield return $"MaxFrameBytes is {MaxFrameBytes}; expected at least 1024.";
        }

        if (MaxComponentsPerConnection < 1 || MaxFramesPerTenSeconds < 1 || MaxDepth < 1)
        {
            yield return "MaxComponentsPerConnection, MaxFramesPerTenSeconds and MaxDepth have to be at least 1.";
        }

        if (MaxSocketsPerVisitor < 1 || MaxLiveComponentsPerVisitor < 1 || MaxPushesAtOncePerVisitor < 1 || MaxMountsPerTenSeconds < 1 || MaxSocketEventsPerTenSeconds < 1)
        {
            yield return "MaxSocketsPerVisitor, MaxLiveComponentsPerVisitor, MaxPushesAtOncePerVisitor, MaxMountsPerTenSeconds and MaxSocketEventsPerTenSeconds have to be at least 1.";
        }

        if (FreshVisitorsPerAddress < 1 || VisitorsPerAddress < FreshVisitorsPerAddress)
        {
            yield return $"FreshVisitorsPerAddress is {FreshVisitorsPerAddress} and VisitorsPerAddress {VisitorsPerAddress}; expected at least 1, and VisitorsPerAddress not below FreshVisitorsPerAddress.";
        }

        if (MaxPredictionBytes < 0 || MaxRehearsedBytes < 0)
        {
            yield return "MaxPredictionBytes and MaxRehearsedBytes have to be at least zero.";
        }

        if (MaxDeltaHtmlBytes < 0 || MaxDeltaMemoryBytes < 0)
        {
            yield return "MaxDeltaHtmlBytes and MaxDeltaMemoryBytes have to be at least zero.";
        }

        if (MaxRepeatedEventBytesPerVisitor < 0 || MaxCacheBytesPerVisitor < 0 || MaxPredictionBytesPerVisitor < 0 || MaxDeltaMemoryBytesPerVisitor < 0 || MaxGroupBytesPerVisitor < 0)
        {
            yield return "MaxRepeatedEventBytesPerVisitor, MaxCacheBytesPerVisitor, MaxPredictionBytesPerVisitor, MaxDeltaMemoryBytesPerVisitor and MaxGroupBytesPerVisitor have to be at least zero.";
        }

        if (RepeatedEventWindow <= TimeSpan.Zero || MaxRepeatedEventBytes < 0 || MaxCacheBytes < 0)
        {
            yield return "RepeatedEventWindow has to be more than zero, MaxRepeatedEventBytes and MaxCacheBytes at least zero.";
        }
    }
}
