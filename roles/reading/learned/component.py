"""The spaCy component: finds skills and knowledge, named in the vocabulary or not, by a learned model."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Optimizer, set_dropout_rate

from roles.reading.learned.features import Features, features
from roles.reading.learned.fitting import Answer, Found, Place, decode, field_loss
from roles.reading.learned.hints import load as load_hints
from roles.reading.learned.lexicon import load as load_lexicon
from roles.reading.learned.model import TRANSITIONS, Floats, Tagger
from roles.reading.learned.skillspan import Label

GROUP = "learned_skills"
FOLDER = Path(__file__).parent / "weights"
LEXICON = FOLDER / "lexicon.npz"
HINTS = FOLDER / "hints.npz"
# Where a Doc keeps features that were computed before.
FEATURES = "learned_features"


@Language.factory(
    GROUP,
    assigns=["doc.spans"],
    default_score_weights={"learned_f": 1.0, "learned_skill_f": None, "learned_knowledge_f": None},
)
def make_learned_skills(nlp: Language, name: str, model: Tagger) -> "LearnedSkills":
    return LearnedSkills(nlp.vocab, model, name)


class LearnedSkills(TrainablePipe):  # type: ignore[misc]  # compiled, so without types
    """Writes the span group "learned_skills": spans labelled SKILL (something done, a quality) or
    KNOWLEDGE, in document order. Spans of one label never overlap; those of different labels may."""

    def __init__(self, vocab: Vocab, model: Tagger, name: str = GROUP) -> None:
        self.vocab, self.model, self.name = vocab, model, name
        self.cfg: dict[str, Any] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(Label)

    def predict(self, docs: Iterable[Doc]) -> list[list[Found]]:
        """Label, first and last character (excluded) of the spans of each Doc; writes nothing."""
        known = [self.features(doc) for doc in docs]
        filled = [each for each in known if each.lines]
        scores = iter(self.model.predict(filled) if filled else ())
        return [self._spans(each, next(scores)) if each.lines else [] for each in known]

    def set_annotations(self, docs: Iterable[Doc], scores: Sequence[list[Found]]) -> None:
        for doc, found in zip(docs, scores, strict=True):
            spans = [doc.char_span(start, end, label, alignment_mode="expand") for label, start, end in found]
            doc.spans[GROUP] = [span for span in spans if span]

    def features(self, doc: Doc) -> Features:
        """The Doc's features, computed anew unless the Doc brings them."""
        known: Features | None = doc.user_data.get(FEATURES)
        return known or features(doc, load_lexicon(LEXICON), load_hints(HINTS))

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        losses = {} if losses is None else losses
        wanted = [example for example in examples if self.features(example.predicted).lines]
        if wanted:
            set_dropout_rate(self.model, drop)
            scores, back = self.model.begin_update([self.features(each.predicted) for each in wanted])
            loss, gradients = self.get_loss(wanted, scores)
            back(gradients)
            losses[self.name] = losses.get(self.name, 0.0) + loss
        if sgd is not None:
            self.finish_update(sgd)
        return losses

    def get_loss(self, examples: Iterable[Example], scores: Sequence[Floats]) -> tuple[float, list[Floats]]:
        """Minus the log-likelihood of the annotated tags and its gradient by the scores. That by the
        transitions goes straight into the model."""
        answers = [
            Answer(self.features(each.predicted), spans_of_doc(each.reference), of_text)
            for each, of_text in zip(examples, scores, strict=True)
        ]
        loss = field_loss(answers, self._transitions)
        moved: Any = loss.transitions
        self.model.inc_grad(TRANSITIONS, moved)
        return loss.value, loss.scores

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Sequence[str] | None = None,
    ) -> None:
        """Sets the network's sizes by a few examples; the labels are given."""
        self.model.initialize(X=[self.features(each.predicted) for each in islice(get_examples(), 3)])

    def score(self, examples: Iterable[Example], **settings: Any) -> dict[str, float]:
        """Strict F1 of both labels, by characters, and their mean: what training stops by."""
        found = {
            label: f1(
                [(spans_of_doc(e.predicted)[label], spans_of_doc(e.reference)[label]) for e in examples]
            )
            for label in Label
        }
        return {
            "learned_f": sum(found.values()) / len(found),
            **{f"learned_{label.lower()}_f": value for label, value in found.items()},
        }

    @property
    def _transitions(self) -> Floats:
        return np.asarray(self.model.get_param(TRANSITIONS))

    def _spans(self, known: Features, scores: Floats) -> list[Found]:
        return decode(known, scores, self._transitions)


def spans_of_doc(doc: Doc) -> dict[Label, list[Place]]:
    """First and last character (excluded) of the Doc's spans of each label."""
    spans = doc.spans.get(GROUP, ())
    return {label: [(s.start_char, s.end_char) for s in spans if s.label_ == label] for label in Label}


def f1(pairs: Iterable[tuple[Sequence[Place], Sequence[Place]]]) -> float:
    """Of found and wanted places, strictly."""
    right = of = 0
    for found, wanted in pairs:
        right += 2 * len(set(found) & set(wanted))
        of += len(set(found)) + len(set(wanted))
    return right / of if of else 0.0
