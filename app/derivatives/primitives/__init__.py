"""One row per operation: its value, its derivative in both directions, its cost and its formula."""
