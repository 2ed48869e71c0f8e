from django.urls import path

from hiring.pages.me import applying, erasing, saying, views

urlpatterns = [
    path("vacancies/<int:pk>/apply/", applying.apply_page, name="apply"),
    path("me/", views.own_list, name="me"),
    path("me/erase/", erasing.erase_page, name="me-erase"),
    path("me/applications/<slug:code>/", views.own_page, name="me-application"),
    path("me/applications/<slug:code>/explanation/", views.explanation_page, name="me-explanation"),
    path("me/applications/<slug:code>/correct/<slug:kind>/<int:index>/", saying.correct, name="me-correct"),
    path("me/applications/<slug:code>/review/", saying.review, name="me-review"),
    path("me/applications/<slug:code>/withdraw/", applying.withdraw_page, name="me-withdraw"),
    path("me/resumes/<int:pk>/file/", views.own_file, name="me-file"),
]
