"""What only the page `/lab` has: data of one's own, questions about any number, and runs to take along."""
