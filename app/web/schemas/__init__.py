"""What may be sent: one module for each word of the API, so that no route has to know the others' words."""
