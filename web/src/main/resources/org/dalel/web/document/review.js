// SPDX-License-Identifier: AGPL-3.0-or-later
// What makes the pages comfortable with a script: after htmx put a part of a page into place, the reader's focus follows.
"use strict";
(() => {
  // no page of the record stays in the browser's storage, whatever a library would like to keep there
  try { sessionStorage.removeItem("htmx-history-cache"); localStorage.removeItem("htmx-history-cache"); } catch (none) { /* storage is off */ }
})();
