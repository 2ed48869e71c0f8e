from django.urls import path

from hiring.api.intake import batches, screenings, tables, views

urlpatterns = [
    path("openings/<int:pk>/resumes/", views.ResumeUpload.as_view(), name="resumes"),
    path("openings/<int:pk>/candidates/", tables.CandidateTable.as_view(), name="opening-candidates"),
    path("openings/<int:pk>/batches/", batches.OpeningBatches.as_view(), name="opening-batches"),
    path("batches/", batches.Batches.as_view(), name="batches"),
    path("batches/<int:pk>/", batches.OneBatch.as_view(), name="batch"),
    path("batches/<int:pk>/files/", batches.BatchFiles.as_view(), name="batch-files"),
    path("batches/<int:pk>/cancel/", batches.BatchCancelling.as_view(), name="batch-cancel"),
    path("batches/<int:pk>/retry/", batches.BatchRetrying.as_view(), name="batch-retry"),
    path("screenings/", screenings.Screenings.as_view(), name="screenings"),
    path("screenings/<int:pk>/", views.OneScreening.as_view(), name="screening"),
]
