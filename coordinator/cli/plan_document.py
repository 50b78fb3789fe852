"""``coordinator plan-document``: the plan as one document, for printing (PDF) or for editing (ODT, DOCX)."""

from argparse import Namespace

from coordinator.cli.commands import opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.documents.outgoing import written_aside
from coordinator.documents.plan_document.form import Form
from coordinator.documents.plan_document.writing import write_document
from coordinator.domain.errors import KnownFailure
from coordinator.domain.plan_outline import plan_outline
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP


def plan_document(options: Namespace) -> None:
    """Write the document to ``--out``; a file of that name is replaced when the new one is complete.

    Raises ``KnownFailure`` when there is no such folder or nothing can be written to it.
    """
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
    target = options.out
    if not target.parent.is_dir():
        raise KnownFailure("folder_not_writable", folder=str(target.parent))
    with written_aside([target]) as parts:
        missing = write_document(plan_outline(plan), Form(options.format), parts[target])
    lines = [say(QT_TRANSLATE_NOOP("cli", "The plan is written: {file}"), file=target)]
    if missing:
        texts = "、".join(dict.fromkeys(glyph.text for glyph in missing))
        lacking = QT_TRANSLATE_NOOP("cli", "No font has all characters of these texts: {texts}")
        lines.append(say(lacking, texts=texts))
    print_result("\n".join(lines), as_json=False)
