"""Registers config as an app, so that its templates and static files are found like any other's, and what
happens to accounts is heard; and Django's admin as our own site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        from config.accounts import happenings

        happenings.listen()


class AdminSiteConfig(AdminConfig):
    default_site = "config.admin_site.Site"
