"""Figures for other people's pages: `/embed/v1/...`, a contract that stays as it is."""
