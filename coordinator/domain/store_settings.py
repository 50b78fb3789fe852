"""What the rows of ``Setting`` are called that packs and desks keep; the values belong to one store alone.

Reading and writing is ``services.store_settings``. Secrets stand beside the people they protect: whoever has
the store has both, and a pack or an attendance file that was lost has neither.
"""

DEVICE_LOG = "desk.log"
"""JSON, training id -> the log this store writes for it; emptied by a restore, and then new logs begin."""
DEVICE_NAME = "desk.device"
"""What this laptop is called."""
DEVICE_KEY = "desk.key"
"""The Ed25519 pair that signs attendance files: secret and public half, with a space between."""
DEVICE_PIN = "desk.pin"
"""The PIN that leaves the desk, hashed."""
SECOND_PLACE = "backup.second"
"""The folder, on another disk or a stick, that gets every backup too; empty for none."""
OFFICE_IDENTITY = "office.identity"
"""The age pair of the office: only the store that makes packs has it."""


def training_identity(training_id: str) -> str:
    """The age pair of a training: the office and every laptop that opened a pack have it."""
    return f"training.{training_id}.identity"


def training_office(training_id: str) -> str:
    """The public key of the office a training came from in a pack; missing in the office's own store."""
    return f"training.{training_id}.office"


def exported_heads(training_id: str) -> str:
    """JSON, log id -> last number that an attendance file of this store held."""
    return f"desk.exported.{training_id}"


def printed_badges(training_id: str) -> str:
    """JSON, the codes of the badges that are on paper, and those of the last time."""
    return f"badges.printed.{training_id}"


def readiness_tick(training_id: str, line: str) -> str:
    """A line of the readiness check that was ticked by hand; the value is the date."""
    return f"readiness.{training_id}.{line}"


AUTO_FOLDER = "attendance.folder"
"""The folder or stick that gets an attendance file by itself; empty for none."""
AUTO_MINUTES = "attendance.minutes"
"""How often."""

HELP_NOTES_OF = "help.notes_of."
"""With the mark of an office behind it: JSON, ids of the help notes that its packs brought here."""
HELP_NOTES_SEEN = "help.notes_seen"
"""JSON, ids of help notes that attendance files brought: one that is deleted does not come again."""
REST_MINUTES = "queue.pass_minutes"
"""How long somebody who was called in vain is not called again; missing for the rule's own."""

APPLICATION_TEAMS = "applications.teams"
"""In how many places the system team can be on one day; missing for one."""
APPLICATION_PERSON = "applications.person"
"""Who decides about applications on this machine: stands in the history."""
