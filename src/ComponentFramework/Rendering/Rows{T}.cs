namespace ComponentFramework.Rendering;

/// <summary>The items of a list in a view, each of which decides alone what is written for it. Made with <c>Each</c>.</summary>
/// <typeparam name="T">The item. Items are compared with <see cref="object.Equals(object)"/>, so records are best.</typeparam>
public readonly struct Rows<T>
{
    private readonly IEnumerable<T> _items;
    private readonly RenderBuffer _output;

    internal Rows(IEnumerable<T> items, RenderBuffer output)
    {
        _items = items;
        _output = output;
    }

    /// <summary>Goes through the items.</summary>
    public Enumerator GetEnumerator() => new(_items.GetEnumerator(), _output);

    /// <summary>Goes through the items that have to be written.</summary>
    public struct Enumerator : IDisposable
    {
        /// <summary>How many rows are looked at for one that shows the item.</summary>
        private const int LookAhead = 32;

        private readonly IEnumerator<T> _items;
        private readonly RenderBuffer _output;
        private readonly IRowComparison? _comparison;
        private RenderedRow? _row;
        private int _outerEnd;
        private bool _isInRow;

        internal Enumerator(IEnumerator<T> items, RenderBuffer output)
        {
            _items = items;
            _output = output;
            _comparison = output.Comparison;
        }

        /// <summary>The item to be written.</summary>
        public readonly T Current => _items.Current;

        /// <summary>Moves to the next item. A render for a prediction passes over those whose rows are shown already.</summary>
        public bool MoveNext()
        {
            EndRow();
            while (_items.MoveNext())
            {
                if (_comparison is null || !IsShown(_comparison, _items.Current))
                {
                    BeginRow();
                    return true;
                }
            }

            _output.EndRows();
            return false;
        }

        /// <summary>Ends the list, also one that was left before its end.</summary>
        public void Dispose()
        {
            if (_isInRow)
            {
                _row?.IsLast = true;
                EndRow();
                _output.EndRows();
            }

            _items.Dispose();
        }

        /// <summary>Whether the item's row, or one a little behind it, is the next one of the earlier render; then it stands as it is.</summary>
        private static bool IsShown(IRowComparison comparison, T item)
        {
            var row = comparison.NextRow;
            for (var seen = 0; row is not null && seen < LookAhead; seen++, row = comparison.RowBehind(row))
            {
                if (!row.IsLast && EqualityComparer<T>.Default.Equals(item, (T)row.Item!))
                {
                    // The next comparison need not look into equal items again.
                    row.Item = item is ValueType ? row.Item : item;
                    comparison.Pass(row);
                    return true;
                }
            }

            return false;
        }

        private void BeginRow()
        {
            _isInRow = true;
            if (_comparison is not null)
            {
                _outerEnd = _comparison.BeginRow();
            }
            else if (_output.IsTraced)
            {
                _row = _output.BeginRow(_items.Current);
            }
        }

        private void EndRow()
        {
            if (!_isInRow)
            {
                return;
            }

            _isInRow = false;
            _comparison?.EndRow(_outerEnd);
            if (_row is not null)
            {
                _output.EndRow(_row);
            }
        }
    }
}
