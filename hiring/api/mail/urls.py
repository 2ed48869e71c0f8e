from django.urls import path

from hiring.api.mail import sent, views

urlpatterns = [
    path("mail/texts/", views.MailTexts.as_view(), name="mail-texts"),
    path("mail/texts/<slug:kind>/", views.MailText.as_view(), name="mail-text"),
    path("mail/sent/", sent.Mail.as_view(), name="sent-mail"),
    path("mail/sent/<int:pk>/again/", views.MailAgain.as_view(), name="sent-mail-again"),
]
