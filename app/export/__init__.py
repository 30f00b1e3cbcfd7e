"""A run as files to take along: numbers for a spreadsheet, and scripts in which every step is written out."""
