"""Questions that a teacher asks before a figure shows the answer: they travel in addresses."""
