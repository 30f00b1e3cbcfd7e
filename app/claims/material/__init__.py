"""What the experiments are made with: networks, formulas, sources, rules, descents and links."""
