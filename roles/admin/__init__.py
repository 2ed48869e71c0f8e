"""Roles, people and tokens in Django's admin. Who may enter the admin at all, config/admin_site.py says.
Django's own permissions are not used."""

from roles.admin import people, roles, tokens

__all__ = ["people", "roles", "tokens"]
