"""Tables of venues and rooms."""

from coordinator.db.schema.columns import key, number, owner, table, text
from coordinator.domain.venue import Room, Venue

VENUES = table(
    Venue, "venues",
    key(), owner("training_id", "trainings"), text("name"), text("address"), text("township_code"),
    text("contact"), text("phone"), text("note"), number("position"),
)  # fmt: skip
ROOMS = table(
    Room, "rooms",
    key(), owner("venue_id", "venues"), text("name"), text("floor"), number("seats", optional=True),
    number("pcs", optional=True), text("equipment"), text("note"), number("position"),
)  # fmt: skip
