from django.urls import path

from hiring.api.desk import views

urlpatterns = [path("desk/", views.OwnDesk.as_view(), name="desk")]
