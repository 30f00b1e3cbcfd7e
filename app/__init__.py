"""Slope & Step: backpropagation measures the slope, gradient descent takes the step."""

__version__ = "0.1.0"
