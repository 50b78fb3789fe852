"""The words of hands-on days: applications, the queue, the requests that stay."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Words = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  it has no other name


def add_hands_on_words(words: "Words", everywhere: argparse.ArgumentParser) -> None:
    """Put the grammar of hands-on days into ``words``."""
    applications = words.add_parser("applications", parents=[everywhere], help="list who applied for a day")
    applications.add_argument("training", help="slug or id")
    _json(applications)

    queue = words.add_parser("queue", parents=[everywhere], help="run a hands-on day: JSON acts on stdin")
    queue.add_argument("--session", required=True, help="h1 or pingtung-112/h1, or an id")
    queue.add_argument("--device", required=True, metavar="NAME", help="what this laptop is called")
    queue.add_argument("--training", help="slug or id, where the session's name alone is not enough")
    queue.add_argument("--operator", default="", metavar="WHO", help="initials of the helper")

    requests = words.add_parser("requests", parents=[everywhere], help="list the requests of hands-on days")
    requests.add_argument("training", help="slug or id")
    requests.add_argument("--open", action="store_true", help="only those that wait for an answer")
    _json(requests)


def _json(word: argparse.ArgumentParser) -> None:
    word.add_argument("--json", action="store_true", help="for programs: docs/json.md has the keys")
