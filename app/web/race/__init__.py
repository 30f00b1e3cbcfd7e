"""What the page of races of runs alone has."""
