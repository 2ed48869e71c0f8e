from django.urls import path

from hiring.api.vacancies import views

urlpatterns = [
    path("vacancies/", views.Vacancies.as_view(), name="vacancies"),
    path("vacancies/<int:pk>/", views.OneVacancy.as_view(), name="vacancy"),
    path(
        "vacancies/<int:pk>/job-description/",
        views.VacancyDescription.as_view(),
        name="vacancy-job-description",
    ),
    path("vacancies/<int:pk>/job-posting/", views.VacancyPosting.as_view(), name="vacancy-job-posting"),
]
