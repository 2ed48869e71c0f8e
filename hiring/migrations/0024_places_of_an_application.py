"""What lists of applications are put in order and filtered by stands with them."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Lower

OPEN_GATE = 1_000


def keep(apps, schema_editor):
    application, candidate, match, resume = (
        apps.get_model("hiring", name) for name in ("Application", "Candidate", "Match", "Resume")
    )
    whose = candidate.objects.filter(pk=OuterRef("candidate"))
    by = resume.objects.filter(pk=OuterRef("resume"))
    application.objects.update(
        name_key=Subquery(whose.values(key=Lower("name"))), received_at=Subquery(by.values("received_at"))
    )
    its = match.objects.filter(pk=OuterRef("match"))
    application.objects.exclude(match=None).update(
        gate_rank=Subquery(its.values(rank=F("gates_open") * OPEN_GATE + F("gates_partly"))),
        confidence=Subquery(its.values("confidence")),
        flag_codes=Subquery(its.values("flag_codes")),
    )
    # SQLite writes none but the letters of English small.
    names = application.objects.values_list("pk", "name_key", "candidate__name")
    for pk, key, name in names.iterator(chunk_size=1000):
        if key != name.lower()[:200]:
            application.objects.filter(pk=pk).update(name_key=name.lower()[:200])


class Migration(migrations.Migration):

    dependencies = [
        ('hiring', '0023_internal_openings'),
    ]

    operations = [
        migrations.AlterField(
            model_name='application',
            name='opening',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='hiring.opening'),
        ),
        migrations.AddField(
            model_name='application',
            name='gate_rank',
            field=models.PositiveIntegerField(default=1000000000, editable=False),
        ),
        migrations.AddField(
            model_name='application',
            name='confidence',
            field=models.CharField(blank=True, editable=False, max_length=10),
        ),
        migrations.AddField(
            model_name='application',
            name='flag_codes',
            field=models.CharField(blank=True, editable=False, max_length=300),
        ),
        migrations.AddField(
            model_name='application',
            name='name_key',
            field=models.CharField(blank=True, editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='application',
            name='received_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False),
        ),
        migrations.RunPython(keep, migrations.RunPython.noop),
    ]
