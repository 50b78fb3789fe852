"""Keys made by the program, so that values of several laptops never meet by accident."""

import uuid_utils


def new_id() -> str:
    """A UUIDv7 in text: unique without asking anybody, and sorted by the time it was made."""
    return str(uuid_utils.uuid7())
