"""What every claim is made of: controls, evidence, and a verdict that is computed from it."""
