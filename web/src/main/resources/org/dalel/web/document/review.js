// SPDX-License-Identifier: AGPL-3.0-or-later
// What makes reviewing comfortable with a script: keys, focus, and what was done said aloud. Every page works without it.
//
// An element with data-key is clicked when the key at that place of the keyboard is pressed, whatever letter the layout has there;
// never while one types in a field, and not at all where main has data-keys="off" (the reader switched them off).
"use strict";
(() => {
  // no page of the record stays in the browser's storage, whatever a library would like to keep there
  try {
    sessionStorage.removeItem("htmx-history-cache");
    localStorage.removeItem("htmx-history-cache");
  } catch (none) { /* storage is switched off */ }

  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const typing = target => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null;
  const shown = element => element.getClientRects().length > 0;
  const current = () => document.querySelector("li.candidate[aria-current=true]");

  function into(element, block) {
    element.scrollIntoView({ block, behavior: still.matches ? "auto" : "smooth" });
  }

  /** The passage of the candidate that is looked at, where both stand side by side. */
  function passage() {
    const mark = document.querySelector("mark.passage[data-current]");
    if (mark && shown(mark) && window.matchMedia("(min-width: 52rem)").matches) {
      const place = mark.getBoundingClientRect();
      if (place.top < 60 || place.bottom > window.innerHeight - 20) into(mark, "center");
    }
  }

  /** To the first field of an open form, else to the candidate itself, else to what comes after the last. */
  function focus() {
    const candidate = current();
    const wrong = document.querySelector(".candidate .field.wrong input");
    const alert = document.querySelector(".candidate [role=alert] .button");
    const field = document.querySelector(".candidate form.correct input[type=text], .candidate form.sought input, .candidate input[name=reason], #together input[type=checkbox]");
    const offered = document.querySelector(".candidate #offers input");
    const next = document.querySelector(".all-decided a");
    const target = alert || wrong || offered || field || (next && shown(next) && !open() ? next : null) || (candidate && candidate.querySelector(".looked-at"));
    if (target) target.focus({ preventScroll: true });
    if (candidate) candidate.scrollIntoView({ block: "nearest" });
    if (target) target.scrollIntoView({ block: "nearest" });
    passage();
  }

  /** Whether anything waits; weak candidates, folded away, do not. */
  const open = () => document.querySelector(".list > .candidates > [data-state=proposed]") !== null;

  function step(by) {
    const all = Array.from(document.querySelectorAll("li.candidate")).filter(shown);
    const here = all.indexOf(current());
    const next = all[here < 0 ? 0 : here + by];
    const link = next && next.querySelector("h3 a");
    if (link) link.click();
  }

  function keysHelp() {
    const help = document.getElementById("keys");
    if (help && !help.open) help.showModal();
  }

  const places = {
    KeyJ: () => step(1),
    KeyK: () => step(-1),
    KeyP: () => {
      const mark = document.querySelector("mark.passage[data-current]");
      const quote = document.querySelector("li.candidate[aria-current=true] .quote");
      if (mark) { into(mark, "center"); mark.focus({ preventScroll: true }); }
      else if (quote) into(quote, "center");
    },
    Slash: () => {
      const search = document.getElementById("find") || document.querySelector("input[type=search]");
      if (search) { search.focus(); search.select(); }
    }
  };

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (document.querySelector("main[data-keys=off]") || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      const way = document.querySelector("main [data-key=Escape]");
      if (way) { event.preventDefault(); way.click(); }
      return;
    }
    if (typing(event.target)) return;
    if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) {
      event.preventDefault();
      keysHelp();
      return;
    }
    if (event.shiftKey || event.repeat && event.code !== "KeyJ" && event.code !== "KeyK") return;
    const button = Array.from(document.querySelectorAll(`main [data-key=${CSS.escape(event.code)}]`)).find(shown);
    const act = button ? () => button.click() : document.querySelector(".review") || event.code === "Slash" ? places[event.code] : null;
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) return;
    if (link.getAttribute("href") === "#keys") { event.preventDefault(); keysHelp(); }
    else if (link.matches("dialog [data-close]")) { event.preventDefault(); link.closest("dialog").close(); focus(); }
  });

  /** What is looked for beside the page, after it is shown: it moves no focus and may fail alone. */
  const beside = event => event.target instanceof Element && event.target.closest(".copies") !== null;

  // what is no page of ours (the workspace was locked meanwhile) takes the whole window
  document.addEventListener("htmx:beforeSwap", event => {
    const status = event.detail.xhr.status;
    if (status === 409 || status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    } else if (status >= 400) {
      event.detail.shouldSwap = false;
      if (!beside(event)) window.location.reload();
    }
  });
  document.addEventListener("htmx:sendError", event => { if (!beside(event)) window.location.reload(); });

  document.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target.id === "offers" || event.detail.target.classList.contains("copies")) return;
    const said = document.querySelector(".toast span");
    const announced = document.getElementById("announced");
    if (announced) announced.textContent = said ? said.textContent : "";
    focus();
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector(".review") && window.location.hash.indexOf("#p") !== 0) {
      if (window.location.search.includes("at=")) focus();
      else passage();
    }
  });
})();
