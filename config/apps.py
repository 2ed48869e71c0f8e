"""Registers config as an app, so that its templates and static files are found like any other's; and Django's
admin as our own site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ConfigConfig(AppConfig):
    name = "config"


class AdminSiteConfig(AdminConfig):
    default_site = "config.admin_site.Site"
