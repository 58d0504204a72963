using System.Net.WebSockets;
using ComponentFramework.Memory;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>Reads whole frames. While nothing arrives it holds no buffer, so that an idle connection costs little memory.</summary>
internal sealed class FrameReader(WebSocket socket, int limit)
{
    private const int ChunkBytes = 4096;

    /// <summary>Waits for the next frame.</summary>
    /// <param name="take">Given the frame; its bytes are gone when the task completes.</param>
    /// <param name="ct">Cuts the connection.</param>
    public async Task<FrameRead> ReadAsync(Func<ReadOnlyMemory<byte>, ValueTask> take, CancellationToken ct)
    {
        var arrived = await socket.ReceiveAsync(Memory<byte>.Empty, ct);
        if (arrived.MessageType == WebSocketMessageType.Close)
        {
            return FrameRead.Closed;
        }

        using var buffer = new PooledBuffer(ChunkBytes);
        while (!arrived.EndOfMessage)
        {
            arrived = await socket.ReceiveAsync(buffer.GetMemory(ChunkBytes), ct);
            if (arrived.MessageType == WebSocketMessageType.Close)
            {
                return FrameRead.Closed;
            }

            buffer.Advance(arrived.Count);
            if (buffer.Length > limit)
            {
                return FrameRead.TooLarge;
            }
        }

        if (arrived.MessageType == WebSocketMessageType.Binary)
        {
            return FrameRead.Binary;
        }

        await take(buffer.Written);
        return FrameRead.Taken;
    }

    /// <summary>Reads what is still on its way until the browser has closed too: unread bytes would make the network drop the close frame.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        using var buffer = new PooledBuffer(ChunkBytes);
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            await socket.ReceiveAsync(buffer.GetMemory(), ct);
        }
    }
}
