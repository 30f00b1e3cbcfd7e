"""Where the two halves meet: measure the slope, then take the step."""
