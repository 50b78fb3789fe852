"""The page 時數: who earns study hours for which course day and why; deciding, and handing them in."""
