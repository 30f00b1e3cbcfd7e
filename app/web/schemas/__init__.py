"""What may be sent to several calls of the API, one module for each kind of object."""
