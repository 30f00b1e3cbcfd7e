"""The pages and the calls of the API: they check what arrives, ask the engine, and write the answer."""
