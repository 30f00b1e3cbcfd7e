"""Which way: rules that turn a slope into an update. This half never sees a graph, a network or data."""
