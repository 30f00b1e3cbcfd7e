"""What a figure is as one file: its run recorded, script and style inside, and nothing to be asked for."""
