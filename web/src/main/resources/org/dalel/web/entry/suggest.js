// SPDX-License-Identifier: AGPL-3.0-or-later
// Suggestions below a field that has data-suggest: the combobox pattern of the ARIA practices. Without this script the field is a
// plain one with the browser's own datalist. What is typed travels in the body of a POST, never in an address.
"use strict";
(() => {
  const PAUSE = 120;
  let field = null;   // the field whose list is open
  let list = null;
  let at = -1;
  let timer = 0;
  let asked = 0;

  const options = () => list ? Array.from(list.children) : [];

  function prepare(input) {
    if (input.getAttribute("role") === "combobox") return;
    const offered = input.list ? Array.from(input.list.options, o => o.value) : [];
    input.dataset.offered = JSON.stringify(offered);
    input.removeAttribute("list");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
  }

  function close() {
    clearTimeout(timer);
    asked++;
    if (!field) return;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-controls");
    field.removeAttribute("aria-activedescendant");
    list.remove();
    field = list = null;
    at = -1;
  }

  function open(input, items) {
    close();
    if (items.length === 0) return;
    field = input;
    list = document.createElement("ul");
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.id = input.id + "-list";
    list.setAttribute("aria-label", input.getAttribute("aria-label") || (input.labels[0] ? input.labels[0].textContent : input.name));
    items.forEach((item, i) => { item.id = list.id + "-" + i; list.append(item); });
    input.after(list);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", list.id);
  }

  function choose(i) {
    options().forEach((o, n) => o.toggleAttribute("data-current", n === i));
    at = i;
    const chosen = options()[i];
    if (!chosen) { field.removeAttribute("aria-activedescendant"); return; }
    options().forEach(o => o.setAttribute("aria-selected", String(o === chosen)));
    field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  function take(option) {
    const input = field;
    close();
    input.value = option.dataset.value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** What was offered with the page comes first: it is what this document names. */
  function near(input) {
    const typed = input.value.trim().toLowerCase();
    return JSON.parse(input.dataset.offered)
      .filter(o => o.toLowerCase() !== typed)
      .filter(o => typed === "" || o.toLowerCase().split(/[^\p{L}\p{N}]+/u).some(w => w.startsWith(typed)) || o.toLowerCase().startsWith(typed))
      .slice(0, typed === "" ? 60 : 6);
  }

  function option(value) {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.dataset.value = value;
    const words = document.createElement("span");
    words.textContent = value;
    item.append(words);
    return item;
  }

  async function ask(input) {
    const turn = ++asked;
    const known = near(input);
    const items = known.map(option);
    const form = input.form;
    const token = form && form.elements._csrf;
    if (input.value.trim() !== "" && token) {
      const body = new URLSearchParams({ _csrf: token.value, what: input.dataset.suggest, words: input.value });
      try {
        const answer = await fetch("/suggestions", { method: "POST", body });
        if (answer.ok) {
          const page = new DOMParser().parseFromString("<ul>" + await answer.text() + "</ul>", "text/html");
          for (const item of page.querySelectorAll("li")) {
            if (!known.includes(item.dataset.value)) items.push(document.adoptNode(item));
          }
        }
      } catch (gone) {
        // the workspace was locked: what the page offered is all there is
      }
    }
    if (turn === asked && document.activeElement === input) {
      open(input, items.filter(i => i.dataset.value !== input.value));
    }
  }

  document.addEventListener("focusin", event => {
    if (event.target.matches && event.target.matches("input[data-suggest]")) prepare(event.target);
  });
  document.addEventListener("focusout", event => { if (event.target === field) close(); });
  document.addEventListener("input", event => {
    const input = event.target;
    if (!input.matches("input[data-suggest]")) return;
    prepare(input);
    clearTimeout(timer);
    timer = setTimeout(() => ask(input), PAUSE);
  });
  document.addEventListener("mousedown", event => {
    const option = event.target.closest ? event.target.closest(".suggestions [role=option]") : null;
    if (option) { event.preventDefault(); take(option); }
  });
  document.addEventListener("keydown", event => {
    const input = event.target;
    if (!input.matches || !input.matches("input[data-suggest]")) return;
    if (event.key === "ArrowDown" && !field) { prepare(input); ask(input); event.preventDefault(); return; }
    if (input !== field) return;
    const last = options().length - 1;
    if (event.key === "ArrowDown") { choose(at < last ? at + 1 : 0); event.preventDefault(); }
    else if (event.key === "ArrowUp") { choose(at > 0 ? at - 1 : last); event.preventDefault(); }
    else if (event.key === "Enter" && at >= 0) { take(options()[at]); event.preventDefault(); }
    else if (event.key === "Escape") { close(); event.preventDefault(); event.stopPropagation(); }
  });
})();
