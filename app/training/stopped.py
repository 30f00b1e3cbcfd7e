"""A computation may be told to stop: this is how it says that it did."""


class Stopped(Exception):  # noqa: N818 - to be stopped is not an error
    """The one who asked for the computation has gone, or its time is up."""
