"""Beside floor 1: what is worked out with a library. Values in, values out; no store, no file, no screen."""
