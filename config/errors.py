"""What is answered where no view could: a page for people, a problem document under /api/."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from config import problems


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400, "The request could not be understood.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 403, "You may not do this.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 404, "There is nothing here, or it is not for you to see.")


def crashed(request: HttpRequest) -> HttpResponse:
    return _answer(request, 500, "Something went wrong on our side; it has been written to the log.")


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _answer(request, 403, "The form was open for too long: go back, reload the page, send it again.")


def _answer(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.answer(request, status, detail)
    return render(request, "error.html", {"status": status, "detail": detail}, status=status)
