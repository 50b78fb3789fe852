"""Hands-on days: requests with numbers, the waiting line, helpers, and what stays open afterwards."""
