"""What is to be minimised: text, choices and data become one graph."""
