"""What was put in front of people: matches and packets, without what is personal of who had it erased."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from hiring.models import Application, DecisionPacket, Match
from hiring.packet.content import digest, stored
from hiring.packet.erasing import erased
from hiring.packet.holding import content_of
from hiring.reading.masking import Identity, masked, unnamed


def erase_papers(*, applications: Sequence[Application], who: Identity) -> None:
    """Inside the transaction of the erasure."""
    for match in Match.objects.filter(resume__in=[each.resume_id for each in applications]):
        match.report = bare_report(match.report)
        match.save(update_fields=["report"])
    keys = {each.pk for each in applications}
    for packet in DecisionPacket.objects.filter(opening__in={each.opening_id for each in applications}):
        _erase_packet(packet, keys, who)


def bare_report(report: dict[str, Any]) -> dict[str, Any]:
    """A stored report with what every requirement came to, and none of the resume's words."""
    criteria = [each | {"reason": "", "advice": "", "evidence": []} for each in report["criteria"]]
    gates = [each | {"reason": ""} for each in report["gates"]]
    flags = [each | {"text": ""} for each in report.get("flags", ())]
    bare = {"file": "", "criteria": criteria, "gates": gates, "flags": flags}
    return report | bare | {"confidence": None, "pay": None, "void": []}


def _erase_packet(packet: DecisionPacket, applications: set[int], who: Identity) -> None:
    """The seal of what was submitted stays beside one of what is left: both can be checked. A packet of
    others that does not name the person stays as it is."""
    own = packet.entries.filter(application__in=applications).exists()
    mask = masked if own else unnamed
    before = packet.content, packet.reason, packet.summary
    packet.reason, packet.summary = mask(packet.reason, who), mask(packet.summary, who)
    if packet.content:
        packet.content = stored(erased(content_of(packet), applications, who))
    if not own and (packet.content, packet.reason, packet.summary) == before:
        return
    packet.erased_at, packet.erased_sha256 = timezone.now(), digest(packet.content)
    packet.save(update_fields=["content", "summary", "reason", "erased_at", "erased_sha256"])
