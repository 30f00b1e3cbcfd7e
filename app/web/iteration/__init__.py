"""What the page `/iteration` has, one training iteration in four beats; `/lab` builds upon it."""
