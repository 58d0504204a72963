namespace ComponentFramework.Testing;

/// <summary>Gives a mounted component its typed <c>State</c>.</summary>
public static class MountedState
{
    extension<TState>(IMountedComponent<Component<TState>> mounted)
        where TState : class
    {
        /// <summary>A copy of the state that the page shows, read out of the seal; changing it changes nothing.</summary>
        public TState State => mounted.Component.State;
    }
}
