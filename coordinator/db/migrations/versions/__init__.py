"""One module for each revision, in Alembic's operations: ``upgrade()``, and what it changes on purpose.

``REWRITES`` names tables whose values it changes, ``RESIZES`` those whose number of rows it changes, or
that it drops. Every other row must come through as it was, or ``migrations/upgrade.py`` gives the upgrade up.
"""
