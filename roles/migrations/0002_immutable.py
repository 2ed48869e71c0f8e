"""Published versions and the audit trail cannot be changed, whoever asks."""

from django.db import migrations

from roles.migrations._immutable import install, uninstall


class Migration(migrations.Migration):
    dependencies = [("roles", "0001_initial")]

    operations = [migrations.RunPython(install, uninstall)]
