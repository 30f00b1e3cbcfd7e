"""Claims about backpropagation and gradient descent, put to the test: one experiment a module."""
