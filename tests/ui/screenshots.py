"""Make the README's screenshot, or with --all one of every tab, wide and narrow: python -m tests.ui.screenshots docs"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.ui.served import SAMPLES, chromium, make_asker, served
from ui.page_server import build_app

QUESTION = "Mitkä hankkeet kehittävät taloudellista sosiaalityötä?"
SIZES = {"wide": (1280, 860), "narrow": (400, 860)}
VIEWS = {
    "ask": ("", "#question"),
    "answer": (f"?question={QUESTION}", ".answer"),
    "none": ("?question=Paljonko kvanttitietokone maksoi?", ".answer"),
    "problem": (f"?question={'a' * 6000}", ".problem"),
    "search": ("?query=velkaneuvonta nuorille", ".hit"),
    "documents": ("?project=S90101", "#project-name"),
}


def shoot(browser: Browser, address: str, size: str, dark: bool = False) -> Page:
    """Open a page of a size, in Finnish."""
    width, height = SIZES[size]
    page = browser.new_page(
        locale="fi-FI",
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    page.goto(address)
    return page


def readme_picture(browser: Browser, address: str, folder: Path) -> None:
    """Show an answer with one of its sources opened."""
    page = shoot(browser, f"{address}/fi/?question={QUESTION}", "wide")
    page.click(".marker >> nth=0")
    page.wait_for_selector("#reader mark")
    page.wait_for_timeout(500)
    page.screenshot(path=folder / "screenshot.png")


def all_pictures(browser: Browser, address: str, folder: Path) -> None:
    """Show every view in every size, light and dark, and in English."""
    for name, (query, awaited) in VIEWS.items():
        for size in SIZES:
            for language, dark in (("fi", False), ("en", False), ("fi", True)):
                page = shoot(browser, f"{address}/{language}/{query}", size, dark)
                page.wait_for_selector(awaited)
                page.wait_for_timeout(700)
                page.screenshot(path=folder / f"{name}-{size}-{language}{'-dark' if dark else ''}.png", full_page=True)
                page.close()


def main(folder: str, scope: str = "") -> None:
    """Index the sample documents, serve the page and take the pictures."""
    with tempfile.TemporaryDirectory() as index:
        asker = make_asker([SAMPLES], Path(index), "")
        with served(build_app(asker)) as address, chromium() as browser:
            (all_pictures if scope == "--all" else readme_picture)(browser, address, Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
