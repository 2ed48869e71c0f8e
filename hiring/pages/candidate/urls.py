from django.urls import URLPattern, path

from hiring.pages.candidate import answering, correcting, pictures, views

urlpatterns: list[URLPattern] = [
    path("applications/<int:pk>/", views.application_page, name="application"),
    path("applications/<int:pk>/file/", views.resume_file, name="resume-file"),
    path("applications/<int:pk>/pages/<int:number>/", pictures.resume_page, name="resume-page"),
    path("applications/<int:pk>/notes/", views.note_page, name="note"),
    path("applications/<int:pk>/correct/<slug:kind>/<int:index>/", correcting.correct_page, name="correct"),
    path(
        "applications/<int:pk>/corrections/<int:correction>/undo/",
        correcting.undo_correction_page,
        name="undo-correction",
    ),
    path(
        "applications/<int:pk>/reviews/<int:review>/answer/",
        answering.answer_review_page,
        name="answer-review",
    ),
    path(
        "applications/<int:pk>/proposals/<int:proposal>/answer/",
        answering.answer_proposal_page,
        name="answer-proposal",
    ),
]
