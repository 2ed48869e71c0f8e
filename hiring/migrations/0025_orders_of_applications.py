"""Apart from what fills the columns: PostgreSQL indexes no table with rows written twice in a transaction."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hiring', '0024_places_of_an_application'),
    ]

    operations = [
        *(
            migrations.AddIndex(model_name='application', index=models.Index(fields=fields, name=name))
            for name, fields in {
                'application_by_gates': ['opening', 'gate_rank', 'code'],
                'application_by_name': ['opening', 'name_key', 'code'],
                'application_by_since': ['opening', 'stage_since', 'code'],
                'application_by_received': ['opening', 'received_at', 'code'],
                'application_by_code': ['opening', 'code'],
                'application_by_confidence': ['opening', 'confidence'],
                'application_by_flags': ['opening', 'flag_codes'],
                'application_by_source': ['opening', 'source'],
            }.items()
        ),
    ]
