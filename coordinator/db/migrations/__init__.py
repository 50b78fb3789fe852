"""The revisions of the schema. Each is a number, which a store carries as ``user_version``.

``REVISIONS`` names them all and the shape each leads to, so that an open store can be judged without
importing Alembic. To add one: change the tables in ``db/schema``; write ``versions/000N_word.py`` with
``upgrade()`` in Alembic's operations and a row here; the parity test then prints the fingerprint to enter.
There is no way down: an older program refuses a newer store.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Revision:
    """One step of the schema: its module in ``versions``, and ``sqlite.fingerprint`` of the result."""

    number: int
    module: str
    shape: str


REVISIONS = (
    Revision(1, "0001_spine", "d07772a7a1c4faa81c4c1378f55c1833f6d91f703c66b99b8bebbc80a94e7a0c"),
    Revision(2, "0002_layout", "fdec879a38d718483939a85e96917d8ea72a3f1b51e8827081e631eaff657da9"),
    Revision(3, "0003_roster", "7ac1f2656813b743227d663b35c412749bc73efe951e7eece049b41be54946d1"),
    Revision(4, "0004_desk", "29ba446ab2c2a05c3ca89ca3bd1157a82fb4d20b6776c30edfa28df64f3b20df"),
    Revision(5, "0005_hands_on", "5750d9720b755dd191b39bfde588abe67e4a7ecacc1b3955f3f5ecda24f4b3f7"),
)
HEAD = REVISIONS[-1].number
SHAPES = {revision.number: revision.shape for revision in REVISIONS}
