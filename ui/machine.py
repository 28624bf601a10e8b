"""The machine interface: records as the JSON documents that scripts rely on."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from corpus.document import Document, Fact
from index.build import BuildReport
from index.search import Filters, Hit, Status
from rag.answer import Answer, ProjectEntry
from rag.language_model.generation import ModelSettings
from ui.texts import Texts

Json = dict[str, object]


def dumps(document: object) -> str:
    """Write one JSON document on one line."""
    return json.dumps(document, ensure_ascii=False, default=_plain)


def answer_json(answer: Answer, identifier: str | None = None) -> Json:
    """Return an answer as `hanketutka ask --json` prints it."""
    return {
        "id": identifier,
        "question": answer.question,
        "language": answer.language,
        "kind": answer.kind,
        "answer": answer.text,
        "citations": [asdict(citation) for citation in answer.citations],
        "projects": [project_json(project) for project in answer.projects],
        "facts": [asdict(fact) for fact in answer.facts],
        "hits": [hit_json(hit) for hit in answer.hits],
        "notes": answer.notes,
        "confidence": None if answer.confidence is None else round(answer.confidence, 4),
        "generator": answer.generator,
        "encoder": answer.encoder,
        "timings_ms": answer.timings_ms,
    }


def hit_json(hit: Hit) -> Json:
    """Return a hit; `start` and `end` bound the chunk in the source text."""
    spans = hit.chunk.spans
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "project": hit.chunk.project,
        "document": hit.chunk.document,
        "section": hit.section.number,
        "heading": hit.section.heading,
        "path": hit.section.path,
        "text": hit.text,
        "start": min(span.start for span in spans),
        "end": max(span.end for span in spans),
        "matched": hit.matched,
    }


def project_json(project: ProjectEntry) -> Json:
    """Return a project of a list with its reasons and differences."""
    return {**asdict(project), "score": round(project.score, 4)}


def similar_json(answer: Answer) -> Json:
    """Return a ranking of similar projects, each with the citations that its reasons refer to."""
    return {
        "projects": [
            {
                **project_json(project),
                "citations": [asdict(cited) for cited in answer.citations if cited.project == project.code],
            }
            for project in answer.projects
        ]
    }


def report_json(report: BuildReport, say: Texts) -> Json:
    """Return what a build did."""
    skipped = [{"path": skip.path, "reason": say(skip.reason, **skip.fields)} for skip in report.skipped]
    return {**asdict(report), "skipped": skipped}


def status_json(status: Status, say: Texts) -> Json:
    """Return what an index holds."""
    manifest = status.manifest
    return {
        **manifest.counts.model_dump(),
        "encoder": manifest.settings.encoder,
        "analyser": manifest.settings.analyser,
        "generation": manifest.generation,
        "created": manifest.created.isoformat(),
        "bytes": status.size,
        "contacts_kept": manifest.settings.contacts_kept,
        "warnings": [say(key, **fields) for key, fields in status.warnings],
    }


def model_json(model: ModelSettings | None) -> Json:
    """Return the language model that is set, under a key of its own; nothing where none is."""
    return {"llm": {"model": model.name, "address": model.address, "remote": model.remote}} if model else {}


def filters_json(filters: Filters) -> Json:
    """Return the filters that are set."""
    return {name: value for name, value in asdict(filters).items() if value}


def facts_json(code: str, name: str, documents: tuple[Document, ...]) -> Json:
    """Return what a project's forms state, and where they contradict themselves."""
    return {
        "project": code,
        "name": name,
        "form": documents[0].family,
        "facts": [_fact_json(document, fact) for document in documents for fact in document.facts],
        "tables": [{"document": document.name, **asdict(table)} for document in documents for table in document.tables],
        "contradictions": [
            {
                "field": contradiction.field,
                "document": document.name,
                "statements": [
                    {
                        "value": statement.value,
                        "section": _printed_number(document, statement.section),
                        "quote": statement.span.cut(document.public_text),
                        "start": statement.span.start,
                        "end": statement.span.end,
                    }
                    for statement in contradiction.statements
                ],
            }
            for document in documents
            for contradiction in document.contradictions
        ],
    }


def _fact_json(document: Document, fact: Fact) -> Json:
    first = fact.spans[0]
    return {
        "field": fact.field,
        "label": fact.label,
        "value": fact.value,
        "kind": fact.kind,
        "unit": fact.unit,
        "group": fact.group,
        "part": fact.part,
        "document": document.name,
        "section": _printed_number(document, fact.section),
        "quote": first.cut(document.public_text),
        "start": first.start,
        "end": first.end,
        "note": fact.note,
    }


def _printed_number(document: Document, section_id: str) -> str:
    return next((section.number for section in document.sections if section.id == section_id), section_id)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)
