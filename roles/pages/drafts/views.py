"""Editing a role: every page changes one thing of its newest version, and so makes or changes a draft."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from roles.actions import drafts
from roles.actions.versions import Stale, publish_version
from roles.models import RoleVersion
from roles.pages.access import for_those_who, user_of
from roles.pages.drafts.answering import FormPage, answer, kind_of, late_or_missing, newest, seen_by
from roles.pages.drafts.forms import FORMS, RoleForm, SettleForm
from roles.pages.views import shown
from roles.pages.words import FACTS
from roles.permissions import may_edit_profiles, may_publish_profiles
from roles.queries import newest_versions, profile_of, with_facts
from roles.reading.editing import facts_of, label
from roles.reading.settling import gates

form_page = require_http_methods(["GET", "HEAD", "POST"])
editors = for_those_who(may_edit_profiles)


@require_safe
@editors
def draft_page(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest version with what changes it."""
    version = get_object_or_404(with_facts(newest_versions()), role__slug=slug)
    return render(request, "roles/role.html", shown(request, version, editing=True))


@form_page
@editors
def names_page(request: HttpRequest, slug: str) -> HttpResponse:
    version = newest(slug)
    typed = {name: getattr(version, name) for name in ("title", "level", "area")}
    form = RoleForm(request.POST or None, initial=typed | {"aliases": "\n".join(version.aliases)})

    def save(seen: str) -> RoleVersion:
        return drafts.rename_role(version=version, seen=seen, by=user_of(request), **form.cleaned_data)

    return answer(request, version, form, save, FormPage("Title, level, field and other names"))


@form_page
@editors
def add_page(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    version, of = newest(slug), kind_of(kind)
    form = FORMS[of](request.POST or None)

    def save(seen: str) -> RoleVersion:
        return drafts.add_fact(version=version, seen=seen, kind=of, fact=form.fact(), by=user_of(request))

    return answer(request, version, form, save, FormPage(f"Add: {FACTS[of]}", part=of))


@form_page
@editors
def change_page(request: HttpRequest, slug: str, kind: str, index: int) -> HttpResponse:
    version, of = newest(slug), kind_of(kind)
    facts = facts_of(profile_of(version), of)
    if index >= len(facts):
        return late_or_missing(request, version)
    form = FORMS[of](request.POST or None, initial=FORMS[of].typed(facts[index]))

    def save(seen: str) -> RoleVersion:
        return drafts.change_fact(
            version=version, seen=seen, kind=of, index=index, fact=form.fact(), by=user_of(request)
        )

    return answer(request, version, form, save, FormPage(f"Change: {FACTS[of]}", part=of))


@require_POST
@editors
def remove(request: HttpRequest, slug: str, kind: str, index: int) -> HttpResponse:
    version, of = newest(slug), kind_of(kind)
    try:
        drafts.remove_fact(version=version, seen=seen_by(request), kind=of, index=index, by=user_of(request))
    except Stale as late:
        messages.error(request, str(late))
    except IndexError as error:
        raise Http404 from error
    else:
        messages.success(request, f"Removed: one {FACTS[of]}.")
    return redirect(f"{reverse('role-draft', args=[slug])}#{of}")


@require_POST
@editors
def take_back(request: HttpRequest, slug: str, old: int, number: int) -> HttpResponse:
    version = newest(slug)
    earlier = get_object_or_404(version.role.versions.select_related("role"), number=old)
    seen, by = seen_by(request), user_of(request)
    try:
        version = drafts.take_back(version=version, seen=seen, earlier=earlier, number=number, by=by)
    except Stale as late:
        messages.error(request, str(late))
    except IndexError as error:
        raise Http404 from error
    else:
        messages.success(request, f"Taken back: it is as in version {old}.")
    return redirect("role-diff", slug, old, version.number)


@form_page
@editors
def settle_page(request: HttpRequest, slug: str, position: int) -> HttpResponse:
    version = newest(slug)
    profile = profile_of(version)
    if position >= len(profile.disagreements):
        return late_or_missing(request, version)
    item = profile.disagreements[position]
    choices = map(label, gates(profile, item.subject))
    form = SettleForm(request.POST or None, gates=choices, initial={"holds": item.settled})

    def save(seen: str) -> RoleVersion:
        return drafts.settle_disagreement(
            version=version, seen=seen, position=position, by=user_of(request), **form.cleaned_data
        )

    page = FormPage(f"Settle: {item.subject}", part="disagreements", item=item)
    return answer(request, version, form, save, page)


@require_POST
@for_those_who(may_publish_profiles)
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    version = newest(slug)
    try:
        published = publish_version(version=version, seen=seen_by(request), by=user_of(request))
    except Stale as late:
        messages.error(request, str(late))
    else:
        messages.success(request, f"Version {published.number} is published. It does not change any more.")
    return redirect("role-version", slug, version.number)


@require_POST
@editors
def discard(request: HttpRequest, slug: str) -> HttpResponse:
    version = newest(slug)
    if not drafts.may_discard(user_of(request), version):
        raise Http404
    try:
        drafts.discard_draft(version=version, seen=seen_by(request), by=user_of(request))
    except Stale as late:
        messages.error(request, str(late))
        return redirect("role-version", slug, version.number)
    messages.success(request, f"Version {version.number} of {version.title}, a draft, is discarded.")
    return redirect("role", slug) if version.role.versions.exists() else redirect("roles")
