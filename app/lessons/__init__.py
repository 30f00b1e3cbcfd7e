"""Lessons: guided walks on the real figures, with questions that ask for a prediction first."""
