// Opens cited places beside the answer, and keeps the address in step with what is shown.
"use strict";

const WIDE = window.matchMedia("(min-width: 62.01rem)");

// The section view: one dialog, filled with the place that a link names.

const reader = document.createElement("dialog");
reader.id = "reader";
let opener = null;

function equipReader(words) {
  reader.className = "ht";
  reader.setAttribute("aria-label", words.section);
  reader.innerHTML = '<div class="bar"><button type="button" class="previous"></button><button type="button" class="next">' +
    '</button><a class="window" target="_blank"></a><button type="button" class="close"></button></div><div class="body" tabindex="0"></div>';
  for (const name of ["previous", "next", "window", "close"]) reader.querySelector("." + name).textContent = words[name];
  reader.querySelector(".close").addEventListener("click", () => reader.close());
  reader.querySelector(".previous").addEventListener("click", () => step(-1));
  reader.querySelector(".next").addEventListener("click", () => step(1));
  reader.addEventListener("close", closed);
  document.body.append(reader);
}

function neighbours() {
  const list = opener.closest("[data-places]");
  return list ? [...list.querySelectorAll("a.place, a.open")] : [];
}

function position() {
  return neighbours().findIndex((link) => link.href === opener.href);
}

function step(by) {
  const link = neighbours()[position() + by];
  if (link) open(link, document.activeElement);
}

function pointAtCurrent() {
  document.querySelectorAll("[aria-current='location']").forEach((link) => link.removeAttribute("aria-current"));
  if (!reader.open) return;
  document.querySelectorAll("a[data-place]").forEach((link) => {
    if (link.href === opener.href) link.setAttribute("aria-current", "location");
  });
}

async function open(link, focused) {
  const response = await fetch(link.href);
  const article = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("article");
  opener = link;
  reader.querySelector(".body").replaceChildren(article);
  reader.querySelector(".window").href = link.href;
  reader.querySelector(".previous").disabled = position() <= 0;
  reader.querySelector(".next").disabled = position() < 0 || position() >= neighbours().length - 1;
  if (!reader.open) WIDE.matches ? reader.show() : reader.showModal();
  (reader.contains(focused) && !focused.disabled ? focused : reader.querySelector(".body")).focus({ preventScroll: true });
  const mark = article.querySelector("mark");
  reader.querySelector(".body").scrollTop = mark ? mark.offsetTop - reader.clientHeight / 3 : 0;
  pointAtCurrent();
}

function closed() {
  pointAtCurrent();
  if (opener && opener.isConnected) opener.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-place]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link, link);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && reader.open) reader.close();
  if (event.key === "Enter" && event.ctrlKey && event.target.matches("textarea")) {
    event.target.closest(".query-row")?.querySelector("button.primary").click();
  }
});

// The address: what is shown can be bookmarked, and the other language opens in the same place.

function keepAddress() {
  const shown = [...document.querySelectorAll("[data-state]")].filter((part) => part.offsetParent).at(-1);
  if (shown) history.replaceState(null, "", location.pathname + "?" + shown.dataset.state);
  document.querySelectorAll(".languages a").forEach((link) => { link.search = location.search; });
}

// A project chosen from the list comes into view.

function revealProject() {
  const heading = document.getElementById("project-name");
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

// Whenever the page changes: Gradio builds it piece by piece, and names the browser's language as its own.

new MutationObserver(() => {
  const root = document.documentElement, language = location.pathname.slice(1, 3);
  if (root.lang !== language) root.lang = language;
  const words = document.getElementById("reader-words");
  if (words && !reader.isConnected) equipReader(words.dataset);
  for (const id of ["answer", "hits"]) document.getElementById(id)?.setAttribute("aria-live", "polite");
  keepAddress();
}).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["style", "class", "lang"] });
