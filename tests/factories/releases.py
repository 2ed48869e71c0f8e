"""Small releases of our own writing, in the forms in which O*NET and ESCO are published."""

import csv
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Rows = Sequence[Sequence[str]]

CODE = "O*NET-SOC Code"
KEEPER, PLANNERS, OTHERS = "11-9000.00", "33-9000.00", "45-9000.00"

# Three made-up occupations: one with everything, one with little, one with a description alone.
ONET: dict[str, Rows] = {
    "Occupation Data": (
        (CODE, "Title", "Description"),
        (KEEPER, "Lighthouse Managers", "Run lighthouses on a coast. Answer for their crews."),
        (PLANNERS, "Dune Planners", "Look after dunes."),
        (OTHERS, "Beach Workers, All Other", "Clean beaches after storms. Mend fences."),
    ),
    "Alternate Titles": (
        (CODE, "Title", "Alternate Title", "Short Title", "Source(s)"),
        (KEEPER, "Lighthouse Managers", "Beacon Manager (BM)", "BM", "02,08"),
        (KEEPER, "Lighthouse Managers", "Keeper", "", "02"),
        (KEEPER, "Lighthouse Managers", "Lamp Cleaner Assistant", "", "02,04,06"),
        (KEEPER, "Lighthouse Managers", "Light Station Manager", "", "02,04,08"),
        (KEEPER, "Lighthouse Managers", "Lighthouse Manager", "", "02,04,06,08"),
        (PLANNERS, "Dune Planners", "Sand Ranger", "", "08"),
    ),
    "Task Statements": (
        (CODE, "Title", "Task ID", "Task", "Task Type"),
        (KEEPER, "Lighthouse Managers", "7", "Plan the watches of the crew.", "Core"),
        (KEEPER, "Lighthouse Managers", "3", "Inspect lamps and fog horns.", "Core"),
        (KEEPER, "Lighthouse Managers", "9", "Show visitors around.", "Supplemental"),
        (PLANNERS, "Dune Planners", "4", "Keep walkers on paths.", "Core"),
    ),
    "Skills": (
        (CODE, "Title", "Element Name", "Scale ID", "Data Value", "Recommend Suppress"),
        (KEEPER, "Lighthouse Managers", "Active Listening", "IM", "3.62", "N"),
        (KEEPER, "Lighthouse Managers", "Active Listening", "LV", "4.9", "N"),
        (KEEPER, "Lighthouse Managers", "Coordination", "IM", "4.12", "N"),
        (KEEPER, "Lighthouse Managers", "Installation", "IM", "1.5", "N"),
        (KEEPER, "Lighthouse Managers", "Repairing", "IM", "4.9", "Y"),
    ),
    "Job Zones": (
        (CODE, "Title", "Job Zone"),
        (KEEPER, "Lighthouse Managers", "4"),
        (PLANNERS, "Dune Planners", "3"),
    ),
    "Education, Training, and Experience": (
        (CODE, "Title", "Scale ID", "Category", "Data Value"),
        (KEEPER, "Lighthouse Managers", "RL", "2", "20"),
        (KEEPER, "Lighthouse Managers", "RL", "5", "25"),
        (KEEPER, "Lighthouse Managers", "RL", "6", "55"),
        (KEEPER, "Lighthouse Managers", "RW", "1", "10"),
        (KEEPER, "Lighthouse Managers", "RW", "6", "30"),
        (KEEPER, "Lighthouse Managers", "RW", "7", "60"),
        (KEEPER, "Lighthouse Managers", "OJ", "3", "100"),
    ),
    "Technology Skills": (
        (CODE, "Title", "Example", "Commodity Title", "Hot Technology", "In Demand"),
        (KEEPER, "Lighthouse Managers", "Beaconsoft", "Lamp control software", "N", "N"),
        (KEEPER, "Lighthouse Managers", "Microsoft Excel", "Spreadsheet software", "Y", "N"),
        (KEEPER, "Lighthouse Managers", "Structured query language SQL", "Data software", "Y", "N"),
        (KEEPER, "Lighthouse Managers", "Tide tables system TTS", "Tide software", "Y", "Y"),
    ),
}  # fmt: skip
RATINGS: Rows = (
    (CODE, "Title", "Task ID", "Scale ID", "Data Value"),
    (KEEPER, "Lighthouse Managers", "3", "IM", "4.7"),
    (KEEPER, "Lighthouse Managers", "3", "RT", "12"),
    (KEEPER, "Lighthouse Managers", "7", "IM", "3.1"),
)

ESCO_COLUMNS = (
    "conceptType conceptUri skillType reuseLevel preferredLabel altLabels hiddenLabels status modifiedDate "
    "scopeNote definition inScheme description"
).split()
URI = "http://data.europa.eu/esco/skill/"
# Number, kind, reuse, label and other labels of made-up and real-sounding skills.
ESCO: Rows = (
    ("1", "skill/competence", "occupation-specific", "trim lighthouse wicks",
     "snip lighthouse wicks\nwick trimming for lighthouses"),
    ("2", "knowledge", "cross-sector", "conflict resolution", "settling of quarrels\nconflict handling"),
    ("3", "knowledge", "cross-sector", "pharology", "science of lighthouses\nstudy of beacons"),
    ("4", "knowledge", "sector-specific", "Fresnelix", "Fresnelix lamp software"),
    ("5", "knowledge", "sector-specific", "Gull (computer programming)", ""),
    ("6", "knowledge", "transversal", "stand long watches", "study of beacons"),
    ("7", "knowledge", "cross-sector", "Italian", ""),
    ("8", "skill/competence", "cross-sector", "keep lamps of all lighthouses of a coast", "Go"),
)  # fmt: skip


def write_text_release(folder: Path, tables: Mapping[str, Rows] = ONET) -> Path:
    """O*NET's tab-separated form."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        lines = "".join("\t".join(row) + "\r\n" for row in rows)
        (folder / f"{name}.txt").write_text(lines, encoding="utf-8", newline="")
    return folder


def write_workbook_release(folder: Path, tables: Mapping[str, Rows] = ONET) -> Path:
    """O*NET's workbooks: texts stored once and referred to by number, empty cells left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        write_workbook(folder / f"{name}.xlsx", rows)
    return folder


def write_workbook(path: Path, rows: Rows) -> Path:
    texts = list(dict.fromkeys(cell for row in rows for cell in row))
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    lines = "".join(
        f'<row r="{number}">{_cells(number, row, texts)}</row>' for number, row in enumerate(rows, start=1)
    )
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst {main}>{items}</sst>")
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet {main}><sheetData>{lines}</sheetData></worksheet>"
        )
    return path


def _cells(number: int, row: Sequence[str], texts: Sequence[str]) -> str:
    return "".join(_cell(f"{chr(65 + place)}{number}", text, texts) for place, text in enumerate(row) if text)


def _cell(place: str, text: str, texts: Sequence[str]) -> str:
    """Figures stand in the cell itself, as a program would store them."""
    if text.replace(".", "", 1).isdigit() and not text.startswith("0"):
        return f'<c r="{place}"><v>{text}</v></c>'
    return f'<c r="{place}" t="s"><v>{texts.index(text)}</v></c>'


def write_esco(folder: Path, rows: Iterable[Sequence[str]] = ESCO, *, columns: Sequence[str] = ()) -> Path:
    """ESCO's skills in English, as CSV. Everything but the status is released."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "skills_en.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns or ESCO_COLUMNS, extrasaction="ignore", restval="")
        writer.writeheader()
        for number, kind, reuse, label, others in rows:
            writer.writerow(
                {
                    "conceptType": "KnowledgeSkillCompetence",
                    "conceptUri": URI + number,
                    "skillType": kind,
                    "reuseLevel": reuse,
                    "preferredLabel": label,
                    "altLabels": others,
                    "status": "released",
                }
            )
    return folder
