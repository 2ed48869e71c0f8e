"""The API's own addresses, as answers name them."""

from typing import Any

from rest_framework.request import Request
from rest_framework.reverse import reverse


def address(name: str, *parts: Any, request: Request) -> str:
    return reverse(f"api:{name}", args=parts, request=request)
