"""A folder laid out like real data, made of our own sample resumes, for tests of the evaluation itself."""

import json
from pathlib import Path
from typing import Any

from tests.factories.resume_files.files import write
from tests.factories.resume_files.layouts import Layout
from tests.factories.resume_files.pdf.fonts import needs_dejavu
from tests.factories.resume_files.persona import Job, Persona, load

GRADED, LAYOUTS = 5, 2


def personas() -> list[Persona]:
    """Samples whose letters every machine can draw, those with jobs and of different fit first."""
    drawable = [each for each in load() if each.jobs and not needs_dejavu(each.model_dump_json())]
    return sorted(drawable, key=lambda each: (-each.fit.director, each.file))


def make(folder: Path) -> Path:
    """Writes the folder: graded resumes best and worst, two layouts with their truth, no skills."""
    sorted_by_fit = personas()
    graded = [*sorted_by_fit[: GRADED // 2], *sorted_by_fit[-(GRADED - GRADED // 2) :]]
    lines = [_grades(str(number), each) for number, each in enumerate(graded)]
    for number, each in enumerate(graded):
        _draw(folder / "resumes" / "graded" / f"{number}.pdf", each, Layout.PDF_CLASSIC)
    text = "\n".join(json.dumps(line) for line in lines)
    (folder / "resumes" / "grades.jsonl").write_text(text, encoding="utf-8")
    for each in sorted_by_fit[:LAYOUTS]:
        path = folder / "layouts" / f"{Path(each.file).stem}.pdf"
        _draw(path, each, Layout.PDF_FOOTERS)
        path.with_suffix(".truth.json").write_text(json.dumps(_truth(each)), encoding="utf-8")
    return folder


def _draw(path: Path, persona: Persona, layout: Layout) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(write(persona.model_copy(update={"layout": layout, "hidden": ""})))


def _grades(name: str, persona: Persona) -> dict[str, Any]:
    held = [degree.level for degree in persona.education if degree.completed]
    best = max(held, key=lambda level: level.rank, default=None)
    return {
        "id": name,
        "director": float(persona.fit.director),
        "manager": float(persona.fit.manager),
        "degree": best.value if best else "none",
        "mgmt_months": None,
    }


def _truth(persona: Persona) -> dict[str, Any]:
    return {
        "contact": {"full_name": persona.contact.name, "email": persona.contact.email},
        "experience": [_stated(persona, job) for job in persona.jobs],
        "education": [{"degree": each.title, "institution": each.institution} for each in persona.education],
    }


def _stated(persona: Persona, job: Job) -> dict[str, str]:
    return {"title": job.title, "company": job.employer, "dates": persona.period(job)}
