"""What beat has workers do again and again, and after how many seconds."""

_MINUTE, _HOUR = 60.0, 3600.0

SCHEDULE = {
    "send stalled jobs again": {"task": "hiring.tasks.sweep_jobs", "schedule": _MINUTE},
    "go on weighing what has stalled": {"task": "hiring.tasks.sweep_weighing", "schedule": _MINUTE},
    "remind of what waits for an answer": {"task": "hiring.tasks.remind_deciders", "schedule": _HOUR},
    "tell of uploads that have ended": {"task": "hiring.tasks.finish_batches", "schedule": _MINUTE},
    "send waiting webhooks again": {"task": "hiring.tasks.sweep_webhooks", "schedule": _MINUTE},
    "forget old webhooks": {"task": "hiring.tasks.forget_webhooks", "schedule": _HOUR},
    "forget old idempotency keys": {"task": "hiring.tasks.forget_idempotency_keys", "schedule": _HOUR},
    "forget sessions that are over": {"task": "hiring.tasks.forget_sessions", "schedule": _HOUR},
    "delete files that belong to nobody": {"task": "hiring.tasks.sweep_files", "schedule": 5 * _MINUTE},
    "send unsent mail again": {"task": "hiring.tasks.sweep_mail", "schedule": _MINUTE},
}
