"""The event log: what happened at the desks, one immutable record an act, chained by hashes.

``record`` is the shape of an event and its hash, ``kinds`` the words and what each carries, ``log`` how a
device appends. State is never stored: ``domain.checkin`` folds it out of a set of events.
"""
