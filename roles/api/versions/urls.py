from django.urls import path

from roles.api.versions import views

urlpatterns = [
    path("roles/<slug:slug>/versions/", views.VersionList.as_view(), name="role-versions"),
    path("roles/<slug:slug>/versions/<int:number>/", views.OneVersion.as_view(), name="role-version"),
    path(
        "roles/<slug:slug>/changes/<int:old>/<int:new>/", views.VersionChanges.as_view(), name="role-changes"
    ),
    path("role-drafts/", views.WaitingDrafts.as_view(), name="role-drafts"),
]
