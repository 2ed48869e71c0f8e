from django.urls import path

from hiring.pages.intake import batches, duplicates, people, uploading

urlpatterns = [
    path("openings/<int:pk>/resumes/", uploading.intake, name="intake"),
    path("batches/<int:pk>/", batches.batch_page, name="batch"),
    path("batches/<int:pk>/cancel/", batches.cancel, name="batch-cancel"),
    path("batches/<int:pk>/retry/", batches.retry, name="batch-retry"),
    path("candidates/", people.candidate_list, name="candidates"),
    path("candidates/<int:pk>/", people.person_page, name="person"),
    path("candidates/<int:pk>/merge/<int:other>/", duplicates.merge, name="candidate-merge"),
    path("candidates/<int:pk>/not/<int:other>/", duplicates.tell_apart, name="candidates-apart"),
    path("candidates/<int:pk>/perhaps/<int:other>/", duplicates.ask_again, name="candidates-asked-again"),
    path("merges/<int:pk>/undo/", duplicates.undo, name="merge-undo"),
    path("duplicates/", duplicates.duplicate_list, name="duplicates"),
]
