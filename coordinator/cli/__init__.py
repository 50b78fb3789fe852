"""The program without a window: the same queries and services, for scripts and for IT staff.

Exit codes: 0 done; 1 refused by a rule or bad input, with one sentence on stderr and nothing stored;
2 wrong usage.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from coordinator.cli.arguments import parser
from coordinator.domain.errors import CodedError

WORDS = {
    "problems": "problems",
    "plan-document": "plan_document",
    "copy": "copy",
    "parse-table": "parse_table",
    "import-roster": "import_roster",
    "import-schools": "import_schools",
    "check-names": "check_names",
    "missing": "missing",
    "export-roster": "export_roster",
    "desk": "desk",
    "events": "events",
    "attendance": "attendance",
    "pack": "pack",
    "open-pack": "open_pack",
    "export-attendance": "export_attendance",
    "merge": "merge",
    "decide": "decide",
    "hours": "hours",
    "applications": "applications",
    "queue": "queue",
    "requests": "requests",
}
"""Word of the command line -> its module here."""


def run(arguments: Sequence[str]) -> int:
    """Parse ``arguments``, run the command, print the outcome; returns the exit code."""
    _speak_utf8()
    options = parser().parse_args(arguments)
    try:
        return _dispatch(options)
    except CodedError as error:
        from coordinator.cli.commands import speaking
        from coordinator.ui.kit.messages import sentence

        with speaking(options.language):
            print(sentence(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _dispatch(options: argparse.Namespace) -> int:
    if options.command is None:
        from coordinator import app

        return app.smoke(options.store) if options.smoke else app.run_gui(options.store)
    from coordinator.cli.commands import speaking

    with speaking(options.language):
        # The words of laying out have a module each; the others stand together.
        module = import_module(f"{__name__}.{WORDS.get(options.command, 'commands')}")
        run_command = getattr(module, options.command.replace("-", "_"))
        run_command(options)
    return 0


def _speak_utf8() -> None:
    """Windows consoles and pipes default to the code page, which cannot hold every name."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
