"""The web page's parts and what they do, in one language."""

import logging
from collections.abc import Callable, Iterable
from functools import cached_property

import gradio as gr

from corpus.errors import HanketutkaError
from index.catalogue import StoredFact
from index.project import Project
from index.search import Filters
from rag.asker import Asker
from rag.questions.question import checked
from ui.evaluation_tab import evaluation_tab
from ui.texts import Texts, texts
from ui.views import masthead, problem, render
from ui.views_answer import AnswerView
from ui.views_documents import ProjectRow, documents_summary, project_page, project_rows, projects_table

ASK, SEARCH, DOCUMENTS = "ask", "search", "documents"
HITS = 10
GRANTED = "granted_eu_state"
CHOOSE = """element.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-value]");
  if (!choice || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  trigger("select", {value: choice.dataset.value});
});"""
log = logging.getLogger(__name__)


def build_page(asker: Asker, language: str) -> gr.Blocks:
    """Build the page in one language over an opened index."""
    return _Page(asker, texts(language)).build()


class _Page:
    """The handlers of the page; each turns a person's input into HTML."""

    def __init__(self, asker: Asker, say: Texts) -> None:
        self._asker = asker
        self._searcher = asker.searcher
        self._catalogue = asker.searcher.catalogue
        self._say = say

    def build(self) -> gr.Blocks:
        """Lay out the page and connect its parts."""
        say = self._say
        page: gr.Blocks = gr.Blocks(title=say("title"), analytics_enabled=False)
        with page:
            gr.HTML(masthead(say), apply_default_css=False)
            if not self._projects:
                gr.HTML(render("empty.html", say), apply_default_css=False)
                return page
            with gr.Tabs() as tabs:
                with gr.Tab(say("tab_ask"), id=ASK):
                    ask = self._ask_tab()
                with gr.Tab(say("tab_search"), id=SEARCH):
                    search = self._search_tab()
                with gr.Tab(say("tab_documents"), id=DOCUMENTS):
                    documents = self._documents_tab()
                with gr.Tab(say("tab_evaluation")):
                    evaluation_tab(say)
            model = self._asker.writer.settings if self._asker.writer else None
            gr.HTML(render("colophon.html", say, model=model), apply_default_css=False)
            page.load(self.arrive, None, [tabs, *ask, *search, *documents], show_progress="hidden")
        return page

    def _ask_tab(self) -> list[gr.Component]:
        say = self._say
        with gr.Row(elem_classes="query-row"):
            question = gr.Textbox(
                label=say("question"), placeholder=say("question_placeholder"), elem_id="question", max_lines=8, scale=5
            )
            button = gr.Button(say("ask"), variant="primary", scale=1)
        examples = _html("examples", render("examples.html", say, questions=self._examples()), CHOOSE)
        answer = _html("answer")
        gr.on([question.submit, button.click], self.ask, question, answer)
        examples.select(_chosen, None, question).then(self.ask, question, answer)
        return [question, answer]

    def _search_tab(self) -> list[gr.Component]:
        say, projects = self._say, self._projects
        with gr.Row(elem_classes="query-row"):
            query = gr.Textbox(
                label=say("query"), placeholder=say("query_placeholder"), elem_id="query", max_lines=4, scale=5
            )
            button = gr.Button(say("search"), variant="primary", scale=1)
        with gr.Row(elem_classes="filters"):
            filters = [
                _filter(say("filter_projects"), [(project.name, project.code) for project in projects]),
                _filter(say("filter_funds"), sorted({project.fund for project in projects if project.fund})),
                _filter(say("filter_regions"), _regions(projects)),
            ]
        hits = _html("hits")
        gr.on([query.submit, button.click], self.search, [query, *filters], hits)
        gr.on([chosen.input for chosen in filters], self.search_again, [query, *filters], hits)
        return [query, hits]

    def _documents_tab(self) -> list[gr.Component]:
        say = self._say
        summary = _html("summary")
        text = gr.Textbox(label=say("filter_table"), placeholder=say("filter_table_placeholder"), elem_id="narrow")
        table = _html("projects", js_on_load=CHOOSE)
        chosen = gr.State("")
        project = _html("project", f'<p class="ht small">{say("choose_project")}</p>')
        text.change(self.table, [text, chosen], table, show_progress="hidden")
        chosen_row = table.select(_chosen, None, chosen)
        chosen_row.then(self.project, chosen, project).then(None, js="() => revealProject()")
        chosen_row.then(self.table, [text, chosen], table, show_progress="hidden")
        return [summary, table, chosen, project]

    def arrive(self, request: gr.Request) -> list[object]:
        """Show what the page's address asks for, a question, a search or a project; leave the rest as it is."""
        asked = dict(request.query_params)
        question, query, code = (asked.get(name, "") for name in ("question", "query", "project"))
        tab = SEARCH if query else DOCUMENTS if code else ASK
        untouched = gr.skip()
        return [
            gr.Tabs(selected=tab) if asked else untouched,
            *((question, self.ask(question)) if question else (untouched, untouched)),
            *((query, self.search(query)) if query else (untouched, untouched)),
            documents_summary(self._searcher.status(), self._say),
            self.table("", code),
            *((code, self.project(code)) if code else (untouched, untouched)),
        ]

    def ask(self, question: str) -> str:
        """Answer a question."""
        return self._shown(lambda: self._view().answer(self._asker.ask(question, HITS)))

    def search(
        self, query: str, projects: Iterable[str] = (), funds: Iterable[str] = (), regions: Iterable[str] = ()
    ) -> str:
        """Show the hits of a search."""
        filters = Filters(projects=tuple(projects), funds=tuple(funds), regions=tuple(regions))
        return self._shown(lambda: self._found(checked(query), filters))

    def _found(self, query: str, filters: Filters) -> str:
        return self._view().hits(query, self._searcher.search(query, HITS, filters))

    def search_again(self, query: str, *filters: list[str]) -> str:
        """Search with new filters, once there is something to search for."""
        return self.search(query, *filters) if query.strip() else ""

    def table(self, text: str, chosen: str) -> str:
        """Show the projects that `text` narrows the list to."""
        return projects_table(self._rows, text, chosen, self._say)

    def project(self, code: str) -> str:
        """Show what a project's forms state."""
        return self._shown(lambda: self._project(code))

    def _project(self, code: str) -> str:
        project = self._catalogue.project(code)
        documents = [self._catalogue.document(name) for name in project.documents]
        return project_page(project, documents, self._say)

    def _shown(self, make: Callable[[], str]) -> str:
        """Return what `make` renders, or a message about what went wrong."""
        try:
            return make()
        except HanketutkaError as error:
            return problem(self._say.error(error), self._say)
        except Exception:
            log.exception("page")
            return problem(self._say("unexpected"), self._say)

    def _view(self) -> AnswerView:
        names = {project.code: project.name for project in self._projects}
        return AnswerView(names, self._searcher.analyser, self._say)

    @cached_property
    def _projects(self) -> tuple[Project, ...]:
        return self._catalogue.projects()

    @cached_property
    def _granted(self) -> tuple[StoredFact, ...]:
        return self._catalogue.facts(field=GRANTED)

    @cached_property
    def _rows(self) -> tuple[ProjectRow, ...]:
        return project_rows(self._projects, self._granted, self._say)

    def _examples(self) -> list[str]:
        """Make example questions of the catalogue's own places and shortest names."""
        say, projects = self._say, sorted(self._projects, key=lambda project: len(project.name))
        funded = {stored.project for stored in self._granted if stored.fact.value}
        named = next((project for project in projects if project.code in funded), projects[0])
        questions = [say("example_region", region=region) for region in _regions(projects)[:1]]
        questions.append(say("example_funding", name=named.name))
        questions.append(say("example_project", name=projects[min(1, len(projects) - 1)].name))
        return questions


def _html(name: str, value: str = "", js_on_load: str | None = None) -> gr.HTML:
    return gr.HTML(value, elem_id=name, js_on_load=js_on_load, apply_default_css=False)


def _filter(label: str, choices: list[str] | list[tuple[str, str]]) -> gr.Dropdown:
    return gr.Dropdown(choices, multiselect=True, label=label, min_width=220)


def _regions(projects: Iterable[Project]) -> list[str]:
    return sorted({region for project in projects for region in project.regions})


def _chosen(event: gr.EventData) -> str:
    return str(event._data["value"])
