"""The exception that a computation raises when it has been told to stop."""


class Stopped(Exception):  # noqa: N818 - being stopped is not an error
    """The client has disconnected, or the time limit is reached."""
