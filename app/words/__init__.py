"""What the words of the site mean: terms, notation, what can be swapped in, and what was written about it."""
