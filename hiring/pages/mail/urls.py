from django.urls import path

from hiring.pages.mail import views

urlpatterns = [
    path("mail/", views.mail_page, name="mail"),
    path("mail/sent/", views.sent_page, name="sent-mail"),
    path("mail/sent/<int:pk>/again/", views.again, name="mail-again"),
    path("mail/texts/<slug:kind>/", views.template_page, name="mail-template"),
    path("mail/texts/<slug:kind>/reset/", views.reset, name="mail-reset"),
]
