from django.urls import path

from roles.api.documents import views

urlpatterns = [
    # Beside the roles and not under them: a role may have any slug.
    path("role-documents/", views.Documents.as_view(), name="role-documents"),
    path("role-documents/<int:pk>/", views.OneDocument.as_view(), name="role-document"),
]
