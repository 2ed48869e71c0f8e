from django.urls import path

from hiring.api.candidates import views

urlpatterns = [
    path("candidates/", views.Candidates.as_view(), name="candidates"),
    path("candidates/<int:pk>/", views.OneCandidate.as_view(), name="candidate"),
    path("candidates/<int:pk>/merge/", views.CandidateMerging.as_view(), name="candidate-merge"),
    path("candidates/<int:pk>/apart/<int:other>/", views.TellingApart.as_view(), name="candidates-apart"),
    path("duplicates/", views.Duplicates.as_view(), name="duplicates"),
    path("merges/<int:pk>/undo/", views.MergeUndoing.as_view(), name="merge-undo"),
]
