from django.urls import path

from hiring.pages.numbers import views

urlpatterns = [
    path("numbers/", views.numbers_page, name="numbers"),
    path("openings/<int:pk>/numbers/", views.opening_numbers, name="opening-numbers"),
]
