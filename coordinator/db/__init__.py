"""Floor 1: the store. SQLAlchemy Core over one local file; no Qt, no documents.

Core and not the ORM: what is stored are flat frozen values, so a row becomes a value and nothing else,
the window opens without the 0.4 s that ``sqlalchemy.orm`` takes to import, and the compare-and-swap of
an edit is one UPDATE whose WHERE names the old value.
"""
