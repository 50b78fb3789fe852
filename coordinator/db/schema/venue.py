"""Tables of venues and rooms."""

from coordinator.db.schema.columns import key, number, owner, table, text
from coordinator.domain.venue import Room, Venue

VENUES = table(
    Venue, "venues",
    key(), owner("training_id", "trainings"), text("name"), text("address"), text("township_code"),
    text("contact"), text("phone"), text("note"), number("position"), number("opens", optional=True),
    number("closes", optional=True), number("longitude_e6", optional=True),
    number("latitude_e6", optional=True),
)  # fmt: skip
ROOMS = table(
    Room, "rooms",
    key(), owner("venue_id", "venues"), text("name"), text("floor"), number("seats", optional=True),
    number("pcs", optional=True), text("equipment"), text("note"), number("position"),
)  # fmt: skip
