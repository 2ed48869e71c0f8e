from django.urls import path

from roles.pages import views

urlpatterns = [
    path("roles/", views.role_list, name="roles"),
    path("roles/<slug:slug>/", views.role_page, name="role"),
]
