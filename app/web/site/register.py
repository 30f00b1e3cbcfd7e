"""Every page with an address of its own, by that address, in the order of the navigation."""

from collections.abc import Mapping

from app.web.article.document import DOCUMENT as ARTICLE
from app.web.claims.documents import DOCUMENTS as CLAIMS
from app.web.claims.documents import THE_LIST as ALL_CLAIMS
from app.web.descent.document import DOCUMENT as DESCENT
from app.web.graph.document import DOCUMENT as GRAPH
from app.web.iteration.document import DOCUMENT as ITERATION
from app.web.lab.document import DOCUMENT as LAB
from app.web.lab.sweep.document import DOCUMENT as SWEEP
from app.web.lessons.documents import DOCUMENTS as LESSONS
from app.web.lessons.documents import TEACHER_DOCUMENTS as TEACHERS
from app.web.lessons.documents import THE_LIST as ALL_LESSONS
from app.web.race.document import DOCUMENT as RACE
from app.web.service.document import Document
from app.web.words.document import DOCUMENT as WORDS

_ALL = (
    *(ARTICLE, ITERATION, GRAPH, DESCENT, LAB, RACE, SWEEP),
    *(ALL_CLAIMS, *CLAIMS.values()),
    *(ALL_LESSONS, *LESSONS.values(), *TEACHERS.values()),
    WORDS,
)
DOCUMENTS: Mapping[str, Document] = {document.address: document for document in _ALL}
