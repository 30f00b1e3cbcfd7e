"""What the page `/` has, one training iteration in four beats; `/lab` builds upon it."""
