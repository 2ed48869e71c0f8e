from django.urls import path

from hiring.pages.openings.answers import opening_answer
from hiring.pages.openings.proposing import opening_new
from hiring.pages.openings.settings import opening_settings
from hiring.pages.openings.templates import opening_templates, template_remove, template_save
from hiring.pages.openings.views import opening_list
from hiring.pages.openings.weights import weights, weights_preview

urlpatterns = [
    path("openings/", opening_list, name="openings"),
    path("openings/new/", opening_new, name="opening-new"),
    path("openings/templates/", opening_templates, name="opening-templates"),
    path("openings/templates/<int:pk>/remove/", template_remove, name="opening-template-remove"),
    path("openings/<int:pk>/settings/", opening_settings, name="opening-settings"),
    path("openings/<int:pk>/template/", template_save, name="opening-template-save"),
    path("openings/<int:pk>/answer/<slug:answer>/", opening_answer, name="opening-answer"),
    path("openings/<int:pk>/weights/", weights, name="weights"),
    path("openings/<int:pk>/weights/preview/", weights_preview, name="weights-preview"),
]
