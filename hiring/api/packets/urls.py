from django.urls import path

from hiring.api.packets import views

urlpatterns = [
    path("packets/", views.Packets.as_view(), name="packets"),
    path("openings/<int:pk>/packets/", views.OpeningPackets.as_view(), name="opening-packets"),
    path("packets/<int:pk>/", views.OnePacket.as_view(), name="packet"),
    path("packets/<int:pk>/send-back/", views.SendBack.as_view(), name="packet-send-back"),
    path("packets/<int:pk>/take-back/", views.TakeBack.as_view(), name="packet-take-back"),
]
