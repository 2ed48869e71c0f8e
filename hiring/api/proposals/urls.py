from django.urls import path

from hiring.api.proposals import views

urlpatterns = [
    path("proposed-corrections/", views.Proposals.as_view(), name="proposed-corrections"),
    path("proposed-corrections/<int:pk>/", views.OneProposal.as_view(), name="proposed-correction"),
    path(
        "proposed-corrections/<int:pk>/accept/",
        views.AcceptedProposal.as_view(),
        name="proposed-correction-accept",
    ),
    path(
        "proposed-corrections/<int:pk>/decline/",
        views.DeclinedProposal.as_view(),
        name="proposed-correction-decline",
    ),
    path(
        "applications/<int:pk>/proposed-corrections/",
        views.ProposalsOfApplication.as_view(),
        name="application-proposed-corrections",
    ),
]
