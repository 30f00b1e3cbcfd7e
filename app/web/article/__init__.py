"""What the page `/` has: the article, its sections, and the figures that stand in them."""
