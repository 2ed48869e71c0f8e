from django.urls import include, path

from hiring.pages import views
from hiring.pages.explaining.views import how_matching_works, how_resumes_are_read

urlpatterns = [
    path("", views.start, name="start"),
    path("how-matching-works/", how_matching_works, name="how-matching-works"),
    path("how-matching-works/<slug:slug>/", how_matching_works, name="how-matching-works-for"),
    path("how-matching-works/<slug:slug>/<int:number>/", how_matching_works, name="how-matching-works-for"),
    path("how-resumes-are-read/", how_resumes_are_read, name="how-resumes-are-read"),
    path("how-resumes-are-read/<slug:slug>/", how_resumes_are_read, name="how-resumes-are-read-for"),
    path(
        "how-resumes-are-read/<slug:slug>/<int:number>/",
        how_resumes_are_read,
        name="how-resumes-are-read-for",
    ),
    path("", include("hiring.pages.vacancies.urls")),
    path("", include("hiring.pages.checking.urls")),
    path("", include("hiring.pages.me.urls")),
    path("", include("hiring.pages.openings.urls")),
    path("", include("hiring.pages.intake.urls")),
    path("", include("hiring.pages.board.urls")),
    path("", include("hiring.pages.candidate.urls")),
    path("", include("hiring.pages.screening.urls")),
    path("", include("hiring.pages.desk.urls")),
    path("", include("hiring.pages.audit.urls")),
    path("", include("hiring.pages.mail.urls")),
    path("", include("hiring.pages.webhooks.urls")),
    path("", include("hiring.pages.numbers.urls")),
]
