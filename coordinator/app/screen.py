"""Is there a screen to open a window on? Qt aborts the process when there is none."""

import os
import sys
from collections.abc import Mapping


def has_screen(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """On Linux somebody must name a display, or a platform of Qt that needs none; elsewhere it is there."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
