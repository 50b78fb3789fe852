"""線上名單: whom the names of an online meeting belong to, and what they do not say."""
