from django.urls import path

from hiring.api.openings import answers, templates, views, weights

urlpatterns = [
    path("openings/", views.Openings.as_view(), name="openings"),
    path("openings/<int:pk>/", views.OneOpening.as_view(), name="opening"),
    path("openings/<int:pk>/ranking/", views.Ranking.as_view(), name="ranking"),
    path("openings/<int:pk>/terms/", answers.OpeningTermsView.as_view(), name="opening-terms"),
    path("openings/<int:pk>/accept/", answers.Acceptance.as_view(), name="opening-accept"),
    path("openings/<int:pk>/decline/", answers.Declining.as_view(), name="opening-decline"),
    path("openings/<int:pk>/propose-again/", answers.ProposingAgain.as_view(), name="opening-propose-again"),
    path("openings/<int:pk>/close/", answers.Closing.as_view(), name="opening-close"),
    path("openings/<int:pk>/reopen/", answers.Reopening.as_view(), name="opening-reopen"),
    path("openings/<int:pk>/weights/", weights.OpeningWeights.as_view(), name="opening-weights"),
    path("openings/<int:pk>/weights/preview/", weights.WeightsPreview.as_view(), name="weights-preview"),
    path("opening-templates/", templates.Templates.as_view(), name="opening-templates"),
    path("opening-templates/<int:pk>/", templates.OneTemplate.as_view(), name="opening-template"),
]
