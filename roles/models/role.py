"""A role and the other names it goes by."""

from django.db import models

from roles.enums import RoleLevel
from roles.models.constraints import choices, one_of


class Role(models.Model):
    """A role. Title, level and area are those of its newest version."""

    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=200)
    level = models.CharField(max_length=20, choices=choices(RoleLevel))
    area = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("title", "pk")
        constraints = (one_of("level", RoleLevel, "role_level_known"),)

    def __str__(self) -> str:
        return self.title


class RoleAlias(models.Model):
    """A name under which documents speak of the role. One name never stands for two roles."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)
    # The name's telling words in the order of the alphabet: what is compared.
    normalised = models.CharField(max_length=200, unique=True)

    class Meta:
        verbose_name_plural = "role aliases"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
