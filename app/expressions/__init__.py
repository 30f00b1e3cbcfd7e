"""Typed formulas: read, written, worked out, and differentiated by the rules of calculus."""
