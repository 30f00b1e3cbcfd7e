"""The calls of the API that every page may use: measure, update, step, train, and what there is to choose."""
