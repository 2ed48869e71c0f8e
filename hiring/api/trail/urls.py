from django.urls import path

from hiring.api.trail import views

urlpatterns = [
    path("audit/", views.Audit.as_view(), name="audit"),
    path("openings/<int:pk>/history/", views.OpeningHistory.as_view(), name="opening-history"),
    path("applications/<int:pk>/history/", views.ApplicationHistory.as_view(), name="application-history"),
    path("applications/<int:pk>/moves/", views.ApplicationMoves.as_view(), name="application-moves"),
    path("roles/<slug:slug>/history/", views.RoleHistory.as_view(), name="role-history"),
]
