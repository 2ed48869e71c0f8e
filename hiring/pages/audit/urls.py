from django.urls import path

from hiring.pages.audit import views

urlpatterns = [
    path("audit/", views.audit_page, name="audit"),
    path("openings/<int:pk>/history/", views.opening_history, name="opening-history"),
    path("applications/<int:pk>/history/", views.application_history, name="application-history"),
    path("roles/<slug:slug>/history/", views.role_history, name="role-history"),
]
