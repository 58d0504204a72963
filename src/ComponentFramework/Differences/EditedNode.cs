namespace ComponentFramework.Differences;

/// <summary>A node with edits inside.</summary>
/// <param name="Node">The node; the first one of those that go.</param>
/// <param name="Part">What of it they change.</param>
/// <param name="FirstEdit">The first edit in it.</param>
/// <param name="EndEdit">The edit behind the last one in it.</param>
/// <param name="After">The node after those that go.</param>
internal readonly record struct EditedNode(int Node, EditedPart Part, int FirstEdit, int EndEdit, int After = -1);
