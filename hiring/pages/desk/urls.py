from django.urls import path

from hiring.pages.desk import absences, deciding, packet, packets, queue, veto

urlpatterns = [
    path("desk/", queue.desk_page, name="desk"),
    path("openings/<int:pk>/packets/", packets.packets_page, name="packets"),
    path("packets/<int:pk>/", packet.packet_page, name="packet"),
    path("packets/<int:pk>/hire/", deciding.hire_page, name="decide"),
    path("packets/<int:pk>/turn-down/", deciding.turn_down_page, name="turn-down"),
    path("packets/<int:pk>/send-back/", deciding.send_back_page, name="send-back"),
    path("packets/<int:pk>/take-back/", deciding.take_back_page, name="take-back"),
    path("applications/<int:pk>/veto/", veto.veto_page, name="veto"),
    path("absences/", absences.absences_page, name="absences"),
    path("absences/<int:pk>/end/", absences.end_absence, name="absence-end"),
]
