from django.db import migrations, models

# Reports in memory at once.
SOME = 200


def fill_levels(apps, schema_editor):
    """From the reports of the matches that were stored before."""
    Match = apps.get_model("hiring", "Match")
    some = []
    for match in Match.objects.only("report", "levels").iterator(SOME):
        match.levels = "".join(str(item["level"]) for item in match.report["criteria"])
        some.append(match)
        if len(some) == SOME:
            Match.objects.bulk_update(some, ["levels"])
            some = []
    Match.objects.bulk_update(some, ["levels"])


class Migration(migrations.Migration):

    dependencies = [
        ("hiring", "0007_candidate_keys"),
    ]

    operations = [
        migrations.AddField(
            model_name="match",
            name="levels",
            field=models.TextField(blank=True),
        ),
        migrations.RunPython(fill_levels, migrations.RunPython.noop),
    ]
