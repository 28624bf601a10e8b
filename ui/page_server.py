"""The server of the page: one address for each language, open to this computer only."""

import os
import re
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.middleware.trustedhost import TrustedHostMiddleware

from corpus.document import Document, Section, Span
from corpus.errors import BadRequest, HanketutkaError, UnknownItem
from rag.asker import Asker
from rag.warming import warm
from ui.texts import LANGUAGES, preferred_language, texts
from ui.views import problem_page
from ui.views_section import section_page

# Read by Gradio when it is imported: no usage statistics, no look-ups
os.environ.update(GRADIO_ANALYTICS_ENABLED="False", HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")

HOST = "127.0.0.1"
FIRST_PORT = 7860
STATIC = Path(__file__).parent / "static"
# A browser that obeys these lets nothing on the page reach another machine
POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self'; frame-ancestors 'self'"
HEAD = (
    '<link rel="stylesheet" href="/static/page.css"><link rel="stylesheet" href="/static/evaluation.css">'
    '<script src="/static/page.js" defer></script><script src="/static/judging.js" defer></script>'
)
_SPAN = re.compile(r"(\d+)-(\d+)")


def launch(asker: Asker, port: int | None, ready: Callable[[str], None]) -> None:
    """Serve the page until interrupted; `ready` is told its address. Without a port the first free one is taken."""
    chosen = port or next(filter(_is_free, range(FIRST_PORT, FIRST_PORT + 100)), FIRST_PORT)
    if not _is_free(chosen):
        raise BadRequest("port_taken", port=str(chosen))
    app = build_app(asker)
    warm(asker)
    ready(f"http://{HOST}:{chosen}/")
    uvicorn.run(app, host=HOST, port=chosen, log_level="warning")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def build_app(asker: Asker) -> FastAPI:
    """Return the page in each language, the sections that it opens, and its files."""
    import gradio as gr
    from gradio.themes.utils.fonts import STATIC_FONTS_DIR

    from ui.judging import routes
    from ui.page import build_page
    from ui.theme import page_theme

    app = FastAPI(openapi_url=None)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"])
    app.middleware("http")(_with_policy)
    app.get("/")(_choose_language)
    app.get("/favicon.ico")(lambda: RedirectResponse("/static/icon.svg"))
    app.get("/{language}/section")(_section_route(asker))
    app.include_router(routes)
    app.mount("/static", StaticFiles(directory=STATIC))
    app.mount("/fonts", StaticFiles(directory=STATIC_FONTS_DIR))
    for language in LANGUAGES:
        gr.mount_gradio_app(
            app,
            build_page(asker, language),
            path=f"/{language}",
            server_name=HOST,
            theme=page_theme(),
            head=HEAD,
            footer_links=[],
            run_history=False,
            enable_monitoring=False,
        )
    return app


async def _with_policy(request: Request, proceed: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await proceed(request)
    response.headers["Content-Security-Policy"] = POLICY
    return response


def _choose_language(request: Request) -> RedirectResponse:
    tags = request.headers.get("accept-language", "").split(",")
    return RedirectResponse(f"/{preferred_language(tags)}/?{request.url.query}".rstrip("?"))


def _section_route(asker: Asker) -> Callable[..., HTMLResponse]:
    def show_section(language: str, document: str, section: str, spans: str = "") -> HTMLResponse:
        say = texts(language)
        try:
            read = asker.searcher.catalogue.document(document)
            page = section_page(read, _numbered(read, section), _parse_spans(spans), say)
        except HanketutkaError as error:
            return HTMLResponse(problem_page(say.error(error), say), status_code=404)
        return HTMLResponse(page)

    return show_section


def _numbered(document: Document, number: str) -> Section:
    for section in document.sections:
        if section.number == number:
            return section
    raise UnknownItem("section_unknown", section=number, project=document.project)


def _parse_spans(spans: str) -> list[Span]:
    return [Span(int(start), int(end)) for start, end in _SPAN.findall(spans)]
