"""The API under load: many clients at once, and what a list costs when there is a hundred times as much."""
