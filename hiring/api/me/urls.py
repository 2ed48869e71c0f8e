from django.urls import path

from hiring.api.me import account, applying, saying, views

urlpatterns = [
    path("vacancies/<int:pk>/applications/", applying.Applications.as_view(), name="vacancy-applications"),
    path("me/", account.Me.as_view(), name="me"),
    path("me/data/", account.MyData.as_view(), name="me-data"),
    path("me/applications/", views.MyApplications.as_view(), name="me-applications"),
    path("me/applications/<slug:code>/", views.MyApplication.as_view(), name="me-application"),
    path("me/applications/<slug:code>/explanation/", views.MyExplanation.as_view(), name="me-explanation"),
    path("me/applications/<slug:code>/corrections/", saying.MyCorrections.as_view(), name="me-corrections"),
    path("me/applications/<slug:code>/reviews/", saying.MyReviews.as_view(), name="me-reviews"),
    path("me/applications/<slug:code>/withdrawal/", views.MyWithdrawal.as_view(), name="me-withdrawal"),
    path("me/resumes/<int:pk>/file/", views.MyResumeFile.as_view(), name="me-resume-file"),
]
