"""Having everything erased, in the browser: asked for twice."""

from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from hiring.actions.erasing.erasure import erase
from hiring.pages.me.views import for_applicants
from roles.pages.access import user_of

GONE = "Everything that is personal of you has been erased, and your account is closed."


class EraseForm(forms.Form):
    sure = forms.BooleanField(
        label="Erase everything about me", error_messages={"required": "Tick the box if you are sure."}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_applicants
def erase_page(request: HttpRequest) -> HttpResponse:
    form = EraseForm(request.POST if request.method == "POST" else None, label_suffix="")
    if form.is_bound and form.is_valid():
        erase(account=user_of(request))
        logout(request)
        messages.success(request, GONE)
        return redirect("vacancies")
    status = 422 if form.is_bound else 200
    return render(request, "hiring/me/erase.html", {"form": form, "section": "me"}, status=status)
