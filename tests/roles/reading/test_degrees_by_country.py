"""Names of degrees in many countries, each at the level where that country's framework puts it.

Short-cycle tertiary (ISCED 5: HND, BTS, national diploma) ranks with the US associate degree. A certificate
or diploma taken after a first degree is no master (UK level 7 without the dissertation, Australia's level 8):
it says at least that there was a first degree. India's PGDM is the exception, as it equals an MBA. Germany's
Fachwirt, Meister and Techniker are on level 6 of its framework, with the bachelor.
"""

import pytest

from roles.enums import DegreeLevel
from roles.reading.degrees import find

LEVELS = {
    DegreeLevel.HIGH_SCHOOL: """
        Matric | Grade 12 (Matric) | National Senior Certificate | NSC with Bachelor's pass
        KCSE mean grade B+ | WAEC | WASSCE | SSCE | NECO O'Level | UACE | ACSEE | A-levels: Maths, Physics
        3 A Levels | O Levels
        10 GCSEs including English | BTEC First Diploma | NVQ Level 2 in Warehousing | Scottish Highers
        Leaving Certificate | International Baccalaureate Diploma | Cambridge International AS & A Level
        Abitur, grade 2.1 | Fachabitur | Mittlere Reife | Realschulabschluss | Hauptschulabschluss
        Matura, HTL | Maturità classica | Batxillerat, Institut | Bachillerato | Baccalauréat S
        Baccalauréat professionnel | VWO | HAVO | Ensino Médio completo | SSLC (10th) | PUC (12th)
        Higher Secondary (HSC) | Intermediate (MPC) | CBSE Class XII | GED | High School Diploma""",
    DegreeLevel.DIPLOMA: """
        HNC Electrical Engineering | NVQ Level 3 Customer Service | BTEC National Diploma
        BTEC Level 3 Extended Diploma in IT | N6 Certificate in Marketing | Certificate IV in Customer Contact
        Diploma of Leadership and Management | ITI Fitter | Polytechnic Diploma in Civil Engineering
        Ausbildung zur Hotelfachfrau | Berufsausbildung | Apprenticeship as electrician | FP II Administrativo
        MBO niveau 4 | Curso técnico em Logística""",
    DegreeLevel.ASSOCIATE: """
        HND Purchasing and Supply | BTEC HND | Higher National Diploma in Computing | NVQ Level 5 Management
        OND Accountancy | ND Mass Communication | National Diploma: Human Resources Management
        National Higher Diploma | BTS Comptabilité | DUT Informatique | DEUG | Técnico Superior en Redes
        Tecnólogo em Logística | Foundation Degree (FdA) Business | A.A.S., Administrative Assistant""",
    DegreeLevel.BACHELOR: """
        BNSc | Bachelor of Nursing Science (BNSc) | BE (Electronics) | B.Tech in Mechanical Engineering | MBBS
        BCom Accounting | BSocSci | BCompt | LLB | BEng (Hons) Civil | Honours BSc | HBO Bedrijfskunde
        Licenciatura en Administración | Laurea in Economia
        Licence Professionnelle Banque | Licence en Droit | BUT, Université
        Kandidatexamen | Grado en Derecho | Bacharelado em Direito | Diploma de Licență
        Diplom-Betriebswirtin (FH) | Diplom-Ingenieur (FH) | Wirtschaftsfachwirt (IHK) | Meisterbrief
        Geprüfter Betriebswirt (IHK) | Staatlich geprüfter Techniker | Graduate Certificate in Business
        Graduate Diploma in Law | Postgraduate Diploma in Journalism | PGCE | PG Diploma in HR
        Pós-graduação (MBA lato sensu) em Gestão""",
    DegreeLevel.MASTER: """
        PGDM (Marketing) | Post Graduate Diploma in Management | M.Phil. Geography | M.Ed., Curriculum
        Laurea Magistrale in Economia | Magister Pedagogiki | mgr inż. Automatyka | Erstes Staatsexamen
        Diplom-Ingenieur Maschinenbau | Diplom-Kauffrau | Dipl.-Ing. (Univ.) | Diplôme de Grande École
        Master 2 Finance | DESS Marketing | Civilingenjör | Máster Universitario | Mestrado em Direito""",
    DegreeLevel.DOCTORATE: """
        Dr. rer. nat. | Dr. med. | Dr.-Ing. | Ed.D. | Candidate of Sciences | Doutorado em Física""",
}
NAMED = [
    (name.strip(), level)
    for level, names in LEVELS.items()
    for line in names.strip().splitlines()
    for name in line.split("|")
]


@pytest.mark.parametrize(("name", "level"), NAMED, ids=[name for name, _ in NAMED])
def test_degree_ranks_where_its_country_puts_it(name: str, level: DegreeLevel) -> None:
    found = find(f"Education: {name}")

    assert max((mention.level for mention in found), key=lambda each: each.rank) is level


@pytest.mark.parametrize("name", ["KCPE", "First communion", "Diplomatic service", "Master of ceremonies"])
def test_what_is_no_degree_has_no_level(name: str) -> None:
    assert find(name) == []
