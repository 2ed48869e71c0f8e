"""Role profiles: what is published is for everybody."""

from tests.rules.sweep.calls import public

CALLS = (
    public("/schema/"),
    public("/roles/"),
    public("/roles/{senior_role}/"),
    public("/roles/{senior_role}/requirements/"),
)
