"""What the page draws of a rule: the arrows and boxes that make up its update. No rule needs any of this."""
