"""What a reader relies on: licences named, pins explained, nothing of one machine in any file."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from fnmatch import fnmatch
from itertools import count
from pathlib import Path

import pytest

from coordinator.db.queries.plans import TrainingLine
from coordinator.documents.plan_file import plan_from_text, plan_to_json

ROOT = Path(__file__).resolve().parents[1]
LICENCES = ROOT / "resources" / "licences"
LOCK_FILES = {
    "poetry.lock", "uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock", "package-lock.json", "yarn.lock",
    "requirements.txt", "pip.conf", ".npmrc",
}  # fmt: skip
OF_A_MACHINE = re.compile(
    r"(?<![\w./-])/(root|work|tmp)/[\w.]"
    r"|//(pypi\.org|files\.pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org|proxy\.golang\.org)\b"
    r"|\b(index-url|extra-index-url|find-links)\b"
)


def repository_files() -> list[Path]:
    """All files that are, or would be, committed."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")
    return [ROOT / name for name in sorted(set(listing.split("\0"))) if name and (ROOT / name).is_file()]


def table_after(text: str, heading: str) -> list[list[str]]:
    """The rows of the first Markdown table after ``heading``, without its two head lines."""
    lines = text.partition(heading)[2].strip().splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("|"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def machine_traces(text: str) -> list[str]:
    """Places of one computer and hosts of package registries named in a text."""
    return [match.group() for match in OF_A_MACHINE.finditer(text)]


def test_the_readme_explains_every_pin_and_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
    ]
    rows = table_after((ROOT / "README.md").read_text(encoding="utf-8"), "## Dependencies")
    assert [row[0] for row in rows] == [re.split(r"[=<>]", pin)[0] for pin in pins]
    assert [row[0] for row in rows if not (row[1] and row[2])] == []


def test_the_readme_says_what_each_command_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = makefile.partition(".PHONY:")[2].splitlines()[0].split()
    rows = table_after((ROOT / "README.md").read_text(encoding="utf-8"), "## Try it")
    steps = {"lint", "setup"}
    assert {row[0] for row in rows} == {f"`make {target}`" for target in targets if target not in steps}


def test_every_pin_names_the_version_it_was_tried_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    assert [pin for pin in pins if not re.fullmatch(r"[\w-]+(==[\d.]+|>=[\d.]+,<[\d.]+)", pin)] == []


def test_every_key_of_a_plan_and_a_training_is_documented() -> None:
    documented = set(re.findall(r"\w+", (ROOT / "docs" / "json.md").read_text(encoding="utf-8")))
    printed = {field.name for field in fields(TrainingLine)} - {"training"} | set(sample_keys())
    assert sorted(printed - documented) == []


def sample_keys() -> Iterator[str]:
    """Keys of the samples, at any depth, as ``show --json`` prints them."""
    numbers = map(str, count())
    for path in sorted((ROOT / "resources" / "samples").glob("*/plan.json")):
        plan = plan_from_text(path.read_text(encoding="utf-8"), lambda: next(numbers), 1)
        yield from keys_of(plan_to_json(plan))


def keys_of(value: object) -> Iterator[str]:
    """Every key of nested objects."""
    if isinstance(value, dict):
        yield from value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys_of(part)


def test_every_resource_has_a_licence_and_every_licence_a_resource() -> None:
    rows = table_after((LICENCES / "README.md").read_text(encoding="utf-8"), "# What is bundled")
    patterns = [row[0].strip("`") for row in rows]
    resources = ROOT / "resources"
    names = [
        path.relative_to(resources).as_posix()
        for path in repository_files()
        if path.is_relative_to(resources)
    ]
    assert [name for name in names if not any(fnmatch(name, pattern) for pattern in patterns)] == []
    assert [pattern for pattern in patterns if not any(fnmatch(name, pattern) for name in names)] == []


def test_every_licence_text_that_is_named_is_there() -> None:
    text = (LICENCES / "README.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)]+)\)", text)
    assert [name for name in linked if not (LICENCES / name).is_file()] == []
    assert sorted(path.name for path in LICENCES.iterdir() if path.name not in linked) == []


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md", "docs/json.md"])
def test_every_link_inside_the_repository_leads_somewhere(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


def test_no_file_records_hosts_or_resolved_packages() -> None:
    assert [path.name for path in repository_files() if path.name in LOCK_FILES] == []


def test_no_text_names_a_place_of_one_machine_or_a_registry_host() -> None:
    found = {}
    for path in repository_files():
        content = path.read_bytes()
        if path == Path(__file__).resolve() or b"\0" in content[:8192]:
            continue
        found[path.relative_to(ROOT).as_posix()] = machine_traces(content.decode("utf-8"))
    assert {name: traces for name, traces in found.items() if traces} == {}


@pytest.mark.parametrize(
    ("text", "traces"),
    [
        ("see /root/notes.txt", ["/root/n"]),
        ('path = "/tmp/x.sqlite"', ["/tmp/x"]),
        ("https://pypi.org/simple", ["//pypi.org"]),
        ("--extra-index-url somewhere", ["extra-index-url"]),
        ("out/tmp/x and a/root/b", []),
        ("https://data.gov.tw/dataset/7441", []),
    ],
)
def test_traces_of_a_machine_are_recognised(text: str, traces: list[str]) -> None:
    assert machine_traces(text) == traces
