from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "roles"

    def ready(self) -> None:
        """Whatever process this is (site, worker, command) reads with the vocabulary imported here."""
        from django.conf import settings

        from roles.reading import vocabulary

        vocabulary.use(settings.VOCABULARY)
