"""What the site has beside its pages: a card of each, and for search engines a list of all."""
