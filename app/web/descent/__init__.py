"""What only the page `/descent` has: rules that race over surfaces, whoever measures the slope."""
