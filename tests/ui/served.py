"""The page, served from a thread and opened in the system's Chromium."""

import asyncio
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, sync_playwright

from index.analysers import load_analyser
from index.build import build
from index.encoders import load_encoder
from index.search import Searcher
from rag.asker import Asker
from ui.page_server import HOST

Made = TypeVar("Made")
SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def make_asker(paths: list[Path], folder: Path, encoder: str) -> Asker:
    """Index documents into a folder and open it for questions."""
    loaded, analyser = load_encoder(encoder), load_analyser()
    build(paths, folder, loaded, analyser)
    return Asker(Searcher.open(folder, loaded, analyser))


def in_a_loop(make: Callable[[], Made]) -> Made:
    """Make a page where an event loop runs: without one, Gradio starts some and leaves them open."""

    async def made() -> Made:
        return make()

    return asyncio.run(made())


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve the page and yield its address."""
    server = uvicorn.Server(uvicorn.Config(app, host=HOST, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://{HOST}:{port}"
    server.should_exit = True
    thread.join(10)


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags])
        yield browser
        browser.close()
