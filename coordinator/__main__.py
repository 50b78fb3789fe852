"""``python -m coordinator`` and the installed ``coordinator``: a window, or with a word a command."""

import sys

READ_TABLE = "--read-table"


def main() -> int:
    """Start what the arguments ask for; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == [READ_TABLE]:
        # The frozen program is its own reader of hostile files: see documents/tables/child.py.
        from coordinator.documents.tables import child

        return child.main(arguments[1:])
    from coordinator.app.screen import has_screen

    if not arguments and has_screen():
        # Straight to the window: the grammar of the command line would only delay its first frame.
        from coordinator.app import run_gui

        return run_gui(None)
    from coordinator.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
