from django.urls import path

from hiring.api.exports import views

urlpatterns = [
    path("openings/<int:pk>/applications.csv", views.ApplicationsAsCsv.as_view(), name="applications-csv"),
    path(
        "openings/<int:pk>/applications.xlsx", views.ApplicationsAsExcel.as_view(), name="applications-excel"
    ),
]
