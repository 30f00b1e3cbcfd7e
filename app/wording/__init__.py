"""Long texts: Markdown files with front matter, and numbers put into them by name."""
