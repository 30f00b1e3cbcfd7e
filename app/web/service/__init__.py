"""What every page and call needs: JSON in and out, errors, limits, one thread that computes, files."""
