"""Why this number? The chain rule in symbols and with numbers, as the engine measured them."""
