from django.urls import path

from hiring.api.numbers import views

urlpatterns = [
    path("numbers/", views.Numbers.as_view(), name="numbers"),
    path("openings/<int:pk>/numbers/", views.OpeningNumbers.as_view(), name="opening-numbers"),
]
