from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hiring', '0027_index_of_words'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['flag_codes'], name='application_flags'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['opening', 'stage'], name='application_stages'),
        ),
    ]
