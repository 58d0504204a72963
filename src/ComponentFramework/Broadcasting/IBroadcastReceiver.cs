using System.Text.Json;

namespace ComponentFramework.Broadcasting;

/// <summary>Somebody on this machine who wants the broadcasts of a group. Receives quickly and does not throw.</summary>
internal interface IBroadcastReceiver
{
    void Receive(string eventName, JsonElement payload);
}
