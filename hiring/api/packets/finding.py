"""The packet that an address names, as far as the caller may see it."""

from django.shortcuts import get_object_or_404
from rest_framework.request import Request

from hiring.models import DecisionPacket
from hiring.queries.packets import visible_packets


def packet_of(request: Request, pk: int) -> DecisionPacket:
    """Raises Http404."""
    return get_object_or_404(visible_packets(request.user), pk=pk)
