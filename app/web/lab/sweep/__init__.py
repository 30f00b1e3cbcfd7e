"""Many runs of one experiment side by side: a learning rate against another number, and the range test."""
