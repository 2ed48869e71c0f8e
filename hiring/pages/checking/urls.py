from django.urls import path

from hiring.pages.checking import views

urlpatterns = [
    path("roles/<slug:slug>/check/", views.role_check, name="role-check"),
    path("vacancies/<int:pk>/check/", views.vacancy_check, name="vacancy-check"),
]
