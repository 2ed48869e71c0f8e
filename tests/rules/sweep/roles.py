"""Role profiles: what is published is for everybody."""

from tests.rules.sweep.calls import public

CALLS = (
    public("/schema/"),
    public("/docs/"),
    public("/roles/"),
    public("/roles/{senior_role}/"),
    public("/roles/{senior_role}/requirements/"),
    public("/roles/{senior_role}/duties/"),
    public("/roles/{senior_role}/skills/"),
    public("/roles/{senior_role}/kpis/"),
    public("/roles/{senior_role}/salary-bands/"),
    public("/roles/{senior_role}/job-description/"),
    public("/roles/{senior_role}/job-posting/"),
)
