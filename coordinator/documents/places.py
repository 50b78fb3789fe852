"""Where a township is: the point at which a map writes its name."""

from functools import cache

from coordinator.documents.geo import Place, load_outlines


def township_point(code: str) -> Place | None:
    """Longitude and latitude of the middle of a township; None for a code that no township has."""
    return _points().get(code)


@cache
def _points() -> dict[str, Place]:
    """Read from the outlines, which take a moment, when somebody first asks."""
    return {outline.id: outline.label for outline in load_outlines().townships}
