"""What the pages about claims have alone: the list, a page for each, their call, and the reader's bets."""
