"""What can be refused, as codes with facts. The sentences are in ``ui/kit/sentences.py``."""


class CodedError(Exception):
    """An error that is a code with facts, so that each language can make its own sentence of it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class RuleError(CodedError):
    """A rule of the domain says no; nothing was written, and the user can do something about it."""


class Stale(RuleError):
    """What an edit wants to change is no longer what it was when the edit was made."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__("stale", kind=kind, key=key)


class KnownFailure(CodedError):
    """The machine cannot do it (disk full, file locked, newer file); nothing was lost."""
