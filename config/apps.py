"""Registers config as an app, so that its templates and static files are found like any other's."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
