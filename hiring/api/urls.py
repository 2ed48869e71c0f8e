from django.urls import include, path

urlpatterns = [
    path("", include("hiring.api.vacancies.urls")),
    path("", include("hiring.api.checks.urls")),
    path("", include("hiring.api.openings.urls")),
    path("", include("hiring.api.intake.urls")),
    path("", include("hiring.api.candidates.urls")),
    path("", include("hiring.api.applications.urls")),
    path("", include("hiring.api.corrections.urls")),
    path("", include("hiring.api.exports.urls")),
    path("", include("hiring.api.webhooks.urls")),
    path("", include("hiring.api.me.urls")),
    path("", include("hiring.api.saved_views.urls")),
    path("", include("hiring.api.judgements.urls")),
    path("", include("hiring.api.packets.urls")),
    path("", include("hiring.api.decisions.urls")),
    path("", include("hiring.api.desk.urls")),
    path("", include("hiring.api.absences.urls")),
    path("", include("hiring.api.trail.urls")),
    path("", include("hiring.api.mail.urls")),
    path("", include("hiring.api.numbers.urls")),
]
