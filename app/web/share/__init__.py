"""Passing a page on: its address as a QR code, and as what other sites show in its place."""
