// Keeps what people say of answers, sources and hits. The judge's name stays in the browser.
"use strict";

const NAME = "hanketutka.judge";

const judgeName = () => (localStorage.getItem(NAME) || "").trim();

function tell(part, words) {
  part.querySelector("[role=status]").textContent = words;
}

function press(part, value, note) {
  for (const button of part.querySelectorAll("button")) button.setAttribute("aria-pressed", button.value === value);
  part.querySelector(".remark").value = note;
}

async function keep(part, value) {
  const about = part.closest("[data-judged]"), note = part.querySelector(".remark").value;
  if (!judgeName()) {
    tell(part, about.dataset.nameless);
    about.querySelector(".judge-name input").focus();
    return;
  }
  const { place, answer } = part.dataset;
  const what = place ? { place, grade: Number(value) } : { answer, right: value === "true" };
  const judged = { id: about.dataset.id, question: about.dataset.question, judge: judgeName(), note, ...what };
  const sent = await fetch("/judgements/" + about.dataset.judged, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(judged),
  }).catch(() => ({ ok: false }));
  tell(part, sent.ok ? about.dataset.saved : about.dataset.failed);
  if (sent.ok) press(part, value, note);
}

async function restore(about) {
  about.dataset.restored = judgeName();
  for (const input of about.querySelectorAll(".judge-name input")) input.value = judgeName();
  if (!judgeName()) return;
  const known = new URLSearchParams({ question: about.dataset.id, judge: judgeName() });
  const judgements = await (await fetch("/judgements/" + about.dataset.judged + "?" + known)).json();
  for (const part of about.querySelectorAll(".judge")) {
    const own = judgements.find(({ place, answer }) => (part.dataset.place || "") === place && (part.dataset.answer || "") === answer);
    press(part, own ? String(own.grade ?? own.right) : "", own ? own.note : "");
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".judge button");
  if (button) keep(button.closest(".judge"), button.value);
});

document.addEventListener("change", (event) => {
  if (event.target.matches(".judge-name input")) {
    localStorage.setItem(NAME, event.target.value);
    document.querySelectorAll("[data-judged]").forEach(restore);
  }
  const part = event.target.matches(".remark") && event.target.closest(".judge");
  const pressed = part && part.querySelector("[aria-pressed=true]");
  if (pressed) keep(part, pressed.value);
});

new MutationObserver(() => {
  document.querySelectorAll("[data-judged]:not([data-restored])").forEach(restore);
}).observe(document.documentElement, { childList: true, subtree: true });
