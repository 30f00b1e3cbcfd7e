"""A pasted table becomes data: lines, then columns, then inputs and a target."""
