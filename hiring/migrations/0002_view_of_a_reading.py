from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("hiring", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="resume", name="view", field=models.BinaryField(blank=True, null=True)
        ),
    ]
