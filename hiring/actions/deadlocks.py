"""As roles.actions.deadlocks has it, where the API's idempotency needs it too."""

from roles.actions.deadlocks import DEADLOCK, TRIES, again_after_deadlock, is_deadlock

__all__ = ["DEADLOCK", "TRIES", "again_after_deadlock", "is_deadlock"]
