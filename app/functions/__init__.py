"""Functions of numbers that NumPy does not have, or has in a form that overflows or fails on complex ones."""
