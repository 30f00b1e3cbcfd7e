"""What only the page `/lab` has: own data, explanations, checks and comparisons, predictions, and export."""
