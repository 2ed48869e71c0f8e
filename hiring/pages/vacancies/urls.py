from django.urls import path

from hiring.pages.vacancies import views

urlpatterns = [
    path("vacancies/", views.vacancy_list, name="vacancies"),
    path("vacancies/<int:pk>/", views.vacancy_page, name="vacancy"),
]
