"""Rows from before the workflow: a code for each application, openings as accepted when they were made, and
of each report what lists sort by."""

from django.db import migrations

from hiring.models.application import new_code

OPEN = ("met", "partly")


def fill(apps, schema_editor):
    Application = apps.get_model("hiring", "Application")
    codes = set()
    for application in Application.objects.only("pk").iterator():
        code = new_code(6)
        while code in codes:
            code = new_code(6)
        codes.add(code)
        Application.objects.filter(pk=application.pk).update(code=code, stage_since=application.created_at)
    for opening in apps.get_model("hiring", "Opening").objects.exclude(status="proposed").iterator():
        opening.accepted_at, opening.accepter = opening.created_at, "command line"
        opening.save(update_fields=["accepted_at", "accepter"])
    for match in apps.get_model("hiring", "Match").objects.iterator():
        results = [gate["result"] for gate in match.report["gates"]]
        match.gates_met, match.gates_partly = map(results.count, OPEN)
        match.gates_open = len(results) - match.gates_met - match.gates_partly
        match.confidence = (match.report.get("confidence") or {}).get("level", "")
        codes_of = [flag["code"] for flag in match.report.get("flags", ())]
        match.flag_codes = f",{','.join(codes_of)}," if codes_of else ""
        match.save()


class Migration(migrations.Migration):
    dependencies = [("hiring", "0003_workflow")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
