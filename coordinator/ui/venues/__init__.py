"""場地: venues, their rooms, and whether the people of their sessions have seats."""
