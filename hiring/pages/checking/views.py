"""Checking oneself in the browser: the same as by the API, without an account, and nothing kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from hiring.actions.checks import check
from hiring.actions.waiting_line import Busy
from hiring.pages.checking.forms import FORMS, TOO_LARGE, By, CheckForm
from hiring.pages.checking.page import Subject, by_opening, by_role, form_page, result_page
from hiring.queries.vacancies import vacancies
from hiring.throttling import seconds_to_wait
from hiring.uploading import keep_in_memory, too_long
from roles.queries import public_versions, with_facts
from roles.reading.errors import UnreadableFile

METHODS = ["GET", "HEAD", "POST"]
MANY = "Many people check themselves just now: try again in a few seconds."
# Seconds after which to come back then.
BACK_IN = 5


# The form's token is checked by `_answer`, once it is known how much comes and where it goes.
@csrf_exempt
@require_http_methods(METHODS)
def role_check(request: HttpRequest, slug: str) -> HttpResponse:
    version = get_object_or_404(with_facts(public_versions()), role__slug=slug)
    return _page(request, by_role(version))


@csrf_exempt
@require_http_methods(METHODS)
def vacancy_check(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, by_opening(get_object_or_404(vacancies(), pk=pk)))


def _page(request: HttpRequest, subject: Subject) -> HttpResponse:
    if request.method != "POST":
        return _ask(request, subject, _form(request.GET.get("by", ""), subject))
    keep_in_memory(request)
    response = _too_large(request, subject) if too_long(request) else _answer(request, subject)
    # What somebody sent stays out of caches, and out of the browser's own.
    patch_cache_control(response, no_store=True)
    return response


@csrf_protect
def _answer(request: HttpRequest, subject: Subject) -> HttpResponse:
    form = _form(request.POST.get("by", ""), subject, request)
    if not form.is_valid():
        return _ask(request, subject, form, status=422)
    if seconds := seconds_to_wait(request):
        return _later(request, subject, form, seconds, _wait(seconds))
    try:
        checked = check(sent=form.sent(), asked=subject.asked(form.centre_kind))
    except UnreadableFile as error:
        form.add_error(None, f"{error.message[:1].upper()}{error.message[1:]}.")
        return _ask(request, subject, form, status=422)
    except Busy:
        return _later(request, subject, form, BACK_IN, MANY)
    return render(request, "hiring/checking/result.html", result_page(subject, form, checked))


def _form(by: str, subject: Subject, request: HttpRequest | None = None) -> CheckForm:
    """The form of one way; that of files where the address names none that there is."""
    form = FORMS[By(by) if by in set(By) else By.FILE]
    given = (request.POST, request.FILES) if request else ()
    return form(*given, version=subject.version, kinds=subject.kinds)


def _ask(request: HttpRequest, subject: Subject, form: CheckForm, status: int = 200) -> HttpResponse:
    return render(request, "hiring/checking/check.html", form_page(subject, form), status=status)


def _too_large(request: HttpRequest, subject: Subject) -> HttpResponse:
    """Nothing of it was read, not even which form it is."""
    context = form_page(subject, _form("", subject)) | {"trouble": TOO_LARGE}
    return render(request, "hiring/checking/check.html", context, status=413)


def _later(
    request: HttpRequest, subject: Subject, form: CheckForm, seconds: int, trouble: str
) -> HttpResponse:
    context = form_page(subject, form) | {"trouble": trouble}
    response = render(request, "hiring/checking/check.html", context, status=429)
    response.headers["Retry-After"] = str(seconds)
    return response


def _wait(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return (
        "You have checked as often as one can in a while: "
        f"try again in {minutes} minute{'' if minutes == 1 else 's'}."
    )
