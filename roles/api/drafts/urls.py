from django.urls import path

from roles.api.drafts import views
from roles.api.drafts.facts import fact_addresses
from roles.api.drafts.shapes import FactGiven

urlpatterns = [
    path("", views.Draft.as_view(), name="role-draft"),
    path("publish/", views.DraftPublishing.as_view(), name="role-draft-publish"),
    path("take-back/", views.DraftTakingBack.as_view(), name="role-draft-take-back"),
    path("disagreements/<int:position>/", views.DraftDisagreement.as_view(), name="role-draft-disagreement"),
    *(address for given in FactGiven.__subclasses__() for address in fact_addresses(given)),
]
