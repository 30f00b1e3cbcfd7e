"""What lessons measure: one module a lesson, of the lesson's name."""
