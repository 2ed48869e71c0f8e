"""Documents to text to facts. Knows no Django."""

from roles.reading.threads import ask_for_one_thread

ask_for_one_thread()
