"""分區: districts, what belongs to them, and how many schools that makes."""
