"""Retrieval and answer quality, measured offline and reproducibly."""
