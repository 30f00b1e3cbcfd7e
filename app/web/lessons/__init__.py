"""What the pages of lessons have alone: the list, a page for each, and the teacher's page."""
