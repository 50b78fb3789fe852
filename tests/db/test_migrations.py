"""From an older shape to this one: parity, nothing lost, and nothing touched when it fails."""

import importlib.util
from contextlib import closing
from pathlib import Path

import pytest

from coordinator.db.files import SIDE_FILES, beside
from coordinator.db.migrations import HEAD, REVISIONS, SHAPES
from coordinator.db.migrations.upgrade import Step, migrate, steps
from coordinator.db.schema import metadata
from coordinator.db.sqlite import APPLICATION_ID, Database, connect, fingerprint, shape_of
from coordinator.domain.errors import KnownFailure
from tests.db.desk import Desk, names, put


def bare_store(path: Path) -> None:
    """A store of revision 0: ours, and without a table."""
    with closing(connect(path, "mode=rwc")) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute("PRAGMA journal_mode=WAL")


def step_from(folder: Path, body: str, number: int = HEAD + 1) -> Step:
    """A further revision, written as a file the way a release would bring it."""
    path = folder / "revision.py"
    path.write_text("import sqlalchemy as sa\nfrom alembic import op\n\n" + body)
    spec = importlib.util.spec_from_file_location("revision", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Step.of(number, module)


def copy_of(desk: Desk, tmp_path: Path) -> tuple[Path, Path]:
    """A closed store to migrate, and the same again as it was before."""
    copy, original = tmp_path / "copy.sqlite", tmp_path / "original.sqlite"
    for target in (copy, original):
        target.write_bytes(desk.path.read_bytes())
    return copy, original


def test_a_migrated_store_has_the_declared_shape(tmp_path: Path) -> None:
    declared = Database(tmp_path / "declared.sqlite", create=True)
    with declared.transaction(writing=True) as connection:
        metadata.create_all(connection)
    bare_store(tmp_path / "migrated.sqlite")
    migrate(tmp_path / "migrated.sqlite", tmp_path / "migrated.sqlite", steps())
    with closing(connect(tmp_path / "migrated.sqlite")) as raw:
        assert shape_of(raw) == shape_of(declared.raw)
    # After a change of the tables on purpose: the new value for the last row of REVISIONS.
    assert fingerprint(declared.raw) == REVISIONS[-1].shape
    declared.close()


def test_every_revision_leads_to_the_shape_it_is_registered_with(tmp_path: Path) -> None:
    path = tmp_path / "migrated.sqlite"
    bare_store(path)
    for step in steps():
        migrate(path, path, [step])
        with closing(connect(path)) as raw:
            assert fingerprint(raw) == SHAPES[step.number]
            assert raw.execute("PRAGMA user_version").fetchone() == (step.number,)


def test_revisions_are_numbered_without_a_gap_and_have_no_way_down() -> None:
    assert [step.number for step in steps()] == list(range(1, HEAD + 1))
    assert not any("downgrade" in step.upgrade.__globals__ for step in steps())


def test_an_older_store_is_backed_up_upgraded_and_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.path.parent.mkdir(parents=True)
    bare_store(desk.path)
    with closing(connect(desk.path)) as raw:
        monkeypatch.setitem(SHAPES, 0, fingerprint(raw))
    store = desk.open()
    (notice,) = store.notices
    assert (notice.code, notice.facts["old"], notice.facts["new"]) == ("store_upgraded", 0, HEAD)
    assert Path(str(notice.facts["backup"])).name.endswith(".upgrade.sqlite")
    put(store, "a")
    store.close()
    assert desk.files() == ["coordinator.sqlite"]
    assert names(desk.open()) == ["a"]


def test_a_failed_upgrade_leaves_the_store_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.path.parent.mkdir(parents=True)
    bare_store(desk.path)
    with closing(connect(desk.path)) as raw:
        raw.execute("CREATE TABLE counties (id TEXT)")  # in the way of revision 1
        monkeypatch.setitem(SHAPES, 0, fingerprint(raw))
    before = desk.path.read_bytes()
    with pytest.raises(KnownFailure, match="store_upgrade_failed"):
        desk.open()
    assert (desk.files(), desk.path.read_bytes()) == (["coordinator.sqlite"], before)


GOOD = """
def upgrade():
    with op.batch_alter_table("counties", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("region", sa.Text, nullable=False, server_default=""))
    op.create_table("holidays", sa.Column("id", sa.Text, primary_key=True))
"""


def test_batch_mode_on_a_table_that_others_name_loses_none_of_them(desk: Desk, tmp_path: Path) -> None:
    desk.with_settings("a")
    copy, original = copy_of(desk, tmp_path)
    migrate(copy, original, [step_from(tmp_path, GOOD)])
    with closing(connect(copy)) as raw:
        assert raw.execute("SELECT id, region FROM counties").fetchall() == [("10013", "")]
        assert raw.execute("SELECT count(*) FROM townships").fetchone() == (1,)
        assert raw.execute("PRAGMA user_version").fetchone() == (HEAD + 1,)


def sql(statement: str) -> str:
    """The body of a revision that runs one statement."""
    return f"def upgrade():\n    op.execute({statement!r})\n"


LOSSES = [
    (sql("DELETE FROM settings"), "settings: rows"),
    (sql("INSERT INTO settings VALUES ('new', '')"), "settings: rows"),
    (sql("UPDATE settings SET value = 'x'"), "settings: values"),
    (sql("DROP TABLE settings"), "settings: gone"),
    (sql("DELETE FROM counties"), "a row of townships names a missing row of counties"),
    (sql("SELECT * FROM elsewhere"), "no such table: elsewhere"),
    ("def upgrade():\n    raise ValueError('no')\n", "no"),
]


@pytest.mark.parametrize(("body", "detail"), LOSSES)
def test_a_revision_that_loses_or_changes_rows_is_caught(
    desk: Desk, tmp_path: Path, body: str, detail: str
) -> None:
    desk.with_settings("a")
    copy, original = copy_of(desk, tmp_path)
    with pytest.raises(KnownFailure) as caught:
        migrate(copy, original, [step_from(tmp_path, body)])
    assert caught.value.code == "store_upgrade_failed"
    assert detail in str(caught.value.facts["detail"])


@pytest.mark.parametrize(
    ("declared", "statement"),
    [
        ("REWRITES", "UPDATE settings SET value = 'x'"),
        ("RESIZES", "DELETE FROM settings"),
        ("RESIZES", "DROP TABLE settings"),
    ],
)
def test_what_a_revision_says_it_changes_it_may_change(
    desk: Desk, tmp_path: Path, declared: str, statement: str
) -> None:
    desk.with_settings("a")
    copy, original = copy_of(desk, tmp_path)
    migrate(copy, original, [step_from(tmp_path, f'{declared} = {{"settings"}}\n\n{sql(statement)}')])
    assert not any(beside(copy, ending).exists() for ending in SIDE_FILES)


FAMILY = """
CREATE TABLE parent (id TEXT PRIMARY KEY);
CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent ON DELETE CASCADE);
INSERT INTO parent VALUES ('p');
INSERT INTO child VALUES ('c', 'p');
"""
ANEW = """
def upgrade():
    with op.batch_alter_table("parent", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.Text))
"""


def family(tmp_path: Path) -> tuple[Path, Path]:
    copy, original = tmp_path / "copy.sqlite", tmp_path / "original.sqlite"
    bare_store(copy)
    with closing(connect(copy)) as raw:
        raw.executescript(FAMILY)
    original.write_bytes(copy.read_bytes())
    return copy, original


def test_a_table_made_anew_takes_no_rows_along_by_cascade(tmp_path: Path) -> None:
    copy, original = family(tmp_path)
    migrate(copy, original, [step_from(tmp_path, ANEW)])
    with closing(connect(copy)) as raw:
        assert raw.execute("SELECT id, parent_id FROM child").fetchall() == [("c", "p")]


def test_with_foreign_keys_on_the_cascade_would_be_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Database, "stop_enforcing_references", lambda database: None)
    copy, original = family(tmp_path)
    with pytest.raises(KnownFailure) as caught:
        migrate(copy, original, [step_from(tmp_path, ANEW)])
    assert caught.value.facts["detail"] == "child: rows"
