"""What only the page `/graph` has: a formula as a graph, and every slope in it. Nothing takes a step."""
