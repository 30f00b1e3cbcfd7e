"""Typed formulas: read, written, differentiated by the rules of calculus, and turned into graphs."""
