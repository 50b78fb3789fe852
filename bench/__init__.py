"""Measurements, each beside a bare loop that does the same work with nothing around it."""
