from django.urls import path

from hiring.api.checks import views

urlpatterns = [
    path("roles/<slug:slug>/check/", views.RoleCheck.as_view(), name="role-check"),
    path("vacancies/<int:pk>/check/", views.VacancyCheck.as_view(), name="vacancy-check"),
]
