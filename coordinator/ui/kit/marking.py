"""Marks a text for lupdate in a table that is read before there is a language.

The name is the one that lupdate looks for; PySide6's own is typed to return `object`.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  lupdate reads it
    """`text` as it is; `QCoreApplication.translate(context, text)` finds its translation later."""
    return text
