from django.urls import path

from hiring.api.judgements import views

urlpatterns = [
    path("applications/<int:pk>/judgement/", views.OneJudgement.as_view(), name="judgement"),
    path("applications/<int:pk>/recommendation/", views.OneRecommendation.as_view(), name="recommendation"),
    path("applications/<int:pk>/judgements/", views.Judgements.as_view(), name="judgements"),
]
