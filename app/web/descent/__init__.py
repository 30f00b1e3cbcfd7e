"""What only the page `/descent` has: optimizers that race on surfaces, with any source of gradients."""
