from django.urls import path

from hiring.api.decisions import views

urlpatterns = [
    path("decisions/", views.Decisions.as_view(), name="decisions"),
    path("decisions/<int:pk>/", views.OneDecision.as_view(), name="decision"),
    path("packets/<int:pk>/hire/", views.Hire.as_view(), name="packet-hire"),
    path("packets/<int:pk>/turn-down/", views.TurnDown.as_view(), name="packet-turn-down"),
    path("applications/<int:pk>/veto/", views.Veto.as_view(), name="application-veto"),
]
