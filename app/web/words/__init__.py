"""What the page of words has alone: it serves terms, notation, and how to read the figures."""
