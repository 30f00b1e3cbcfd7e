"""What the calls for passing a page on say."""

FOREIGN = ("This is no address of this site.", "an address of this site, such as /iteration?preset=exam")
