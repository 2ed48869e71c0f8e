"""Candidates: found, looked at with who they may be besides, merged, undone, told apart."""

from collections.abc import Sequence
from typing import cast

from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions import duplicates
from hiring.actions.merges import merge_candidates, undo_merge
from hiring.api.candidates.shapes import (
    CandidateDetail,
    CandidateListing,
    CandidatePage,
    LookAlike,
    MergeGiven,
    MergeShown,
    Pair,
    PairPage,
    candidate_shown,
    merge_shown,
    named,
    pair_shown,
    shared_keys,
)
from hiring.models import Candidate, Merge
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries import Likeness
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import Listing, listed, listed_sorted
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope

TAG = "candidates"
NOBODY = "There is no such other candidate."


class Candidates(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag=TAG,
        id="candidates_list",
        asks=CandidateListing,
        answers={200: CandidatePage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """People with an application in which the caller may know their name, by name."""
        listing = asked(request, CandidateListing)
        people = queries.found(queries.visible_candidates(request.user), listing.q)
        return listed(
            request,
            queries.with_applications(people, request.user),
            listing,
            ("name", "pk"),
            lambda each: candidate_shown(each, request),
        )


class OneCandidate(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag=TAG, id="candidate", answers={200: CandidateDetail}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One person. Whoever turned out to be somebody else is told as that person."""
        candidate = get_object_or_404(Candidate, pk=pk)
        if candidate.merged_into_id:
            return self.get(request, candidate.merged_into_id)
        return Response(_detail(request, _visible(request, pk)).model_dump(mode="json"))


class Duplicates(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag=TAG, id="duplicates_list", asks=Listing, answers={200: PairPage}, errors=(400, 401, 403, 404)
    )
    def get(self, request: Request) -> Response:
        """Pairs of people who may be one person, those with most evidence first."""
        pairs = queries.lookalikes(queries.visible_candidates(request.user))
        return listed_sorted(request, pairs, asked(request, Listing), likelihood, _pairs)


class CandidateMerging(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE

    @operation(
        tag=TAG,
        id="candidate_merge",
        takes=MergeGiven,
        answers={201: MergeShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Makes two candidates one person, who goes on with everything of both: of the other's fields those
        that are named are taken. It can be undone."""
        kept, given = _visible(request, pk), taken(request, MergeGiven)
        gone = queries.visible_candidates(request.user).filter(pk=given.other).exclude(pk=pk).first()
        if gone is None:
            raise ValidationError({"other": [NOBODY]})
        fields = [field.value for field in given.take]
        merge = merge_candidates(kept=kept, gone=gone, taken=fields, by=cast(User, request.user))
        return Response(merge_shown(merge).model_dump(mode="json"), status=201)


class MergeUndoing(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE

    @operation(
        tag=TAG,
        id="merge_undo",
        answers={200: MergeShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Two people again, each as before; what came after the merge stays with who was kept."""
        merges = Merge.objects.select_related("kept", "gone", "by")
        merge = get_object_or_404(merges, pk=pk, kept__in=queries.visible_candidates(request.user))
        undone = undo_merge(merge=merge, by=cast(User, request.user))
        return Response(merge_shown(undone).model_dump(mode="json"))


class TellingApart(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.INTAKE

    @operation(tag=TAG, id="candidates_tell_apart", answers={204: None}, errors=(401, 403, 404))
    def put(self, request: Request, pk: int, other: int) -> Response:
        """Says that two who look alike are two people: it is not asked again."""
        one, two = _two(request, pk, other)
        duplicates.tell_apart(one=one, other=two, by=cast(User, request.user))
        return Response(status=204)

    @operation(tag=TAG, id="candidates_ask_again", answers={204: None}, errors=(401, 403, 404))
    def delete(self, request: Request, pk: int, other: int) -> Response:
        """Takes back that they are two people."""
        one, two = _two(request, pk, other)
        duplicates.ask_again(one=one, other=two, by=cast(User, request.user))
        return Response(status=204)


def likelihood(pair: Likeness) -> tuple[int, ...]:
    """Those with most evidence first, as queries.lookalikes puts them."""
    return (-len({kind for kind, _ in pair.shared}), pair.one, pair.other)


def _pairs(pairs: Sequence[Likeness]) -> list[Pair]:
    people = Candidate.objects.in_bulk({each for pair in pairs for each in (pair.one, pair.other)})
    return [pair_shown(pair, people) for pair in pairs]


def _detail(request: Request, candidate: Candidate) -> CandidateDetail:
    visible = queries.visible_candidates(request.user)
    pairs = queries.lookalikes_of([candidate.pk], visible)
    people = Candidate.objects.in_bulk([pair.of(candidate.pk) for pair in pairs])
    alike = (
        LookAlike(candidate=named(people[pair.of(candidate.pk)]), shared=shared_keys(pair)) for pair in pairs
    )
    return CandidateDetail(
        **candidate_shown(candidate, request).model_dump(),
        lookalikes=tuple(alike),
        told_apart=tuple(map(named, queries.told_apart(candidate, visible))),
        merges=tuple(map(merge_shown, queries.merges_into(candidate).select_related("kept"))),
    )


def _visible(request: Request, pk: int) -> Candidate:
    visible = queries.visible_candidates(request.user)
    return get_object_or_404(queries.with_applications(visible, request.user), pk=pk)


def _two(request: Request, pk: int, other: int) -> tuple[Candidate, Candidate]:
    """Raises Http404 too where both are one."""
    if pk == other:
        raise Http404
    return _visible(request, pk), _visible(request, other)
