"""What is answered where no view could: a page for people, a problem document under /api/."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from config import problems

REQUEST_UNCLEAR = "The request could not be understood."
NOT_ALLOWED = "You may not do this."
NOTHING_HERE = "There is nothing here, or it is not for you to see."
FORM_TOO_OLD = "The form was open for too long: go back, reload the page and send it again."
TOO_MANY = "That was tried too often in a short time: wait a few minutes, then try again."
OUR_FAULT = "Something went wrong on our side. It has been written to the log."


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400, REQUEST_UNCLEAR)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 403, NOT_ALLOWED)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 404, NOTHING_HERE)


def too_many(request: HttpRequest) -> HttpResponse:
    return _answer(request, 429, TOO_MANY)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _answer(request, 403, FORM_TOO_OLD)


def crashed(request: HttpRequest) -> HttpResponse:
    """Rendered without the request: what broke may be the session or the database."""
    if _for_machines(request):
        return problems.answer(500, OUR_FAULT)
    return HttpResponse(render_to_string("error.html", _words(500, OUR_FAULT)), status=500)


def _answer(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    if _for_machines(request):
        return problems.answer(status, detail)
    return render(request, "error.html", _words(status, detail), status=status)


def _for_machines(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _words(status: int, detail: str) -> dict[str, str]:
    return {"title": HTTPStatus(status).phrase, "detail": detail}
