from django.urls import URLPattern, path

from hiring.pages.screening import views

urlpatterns: list[URLPattern] = [
    path("applications/<int:pk>/screening/", views.screening_page, name="screening"),
    path("applications/<int:pk>/screening/judge/", views.judge, name="screening-judge"),
    path("applications/<int:pk>/screening/recommend/", views.recommend, name="screening-recommend"),
]
