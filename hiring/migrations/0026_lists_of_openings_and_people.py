from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hiring', '0025_orders_of_applications'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='candidate',
            index=models.Index(fields=['name', 'id'], name='candidate_by_name'),
        ),
        migrations.AddIndex(
            model_name='screeningjob',
            index=models.Index(fields=['opening', 'status'], name='job_by_opening'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['source'], name='application_source'),
        ),
    ]
