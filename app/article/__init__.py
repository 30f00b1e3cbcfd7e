"""The numbers of the article: one module a section, each with what its text and its pictures show."""
