"""What may be sent to the calls that only the page `/descent` has."""
