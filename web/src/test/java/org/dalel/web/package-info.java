// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The rules of the workspace as tests, asked over HTTP of a running one: start at {@code DoorTest}
 * (who may come in), then {@code PagesTest} (what the pages show), {@code BrowserTest} (what a
 * person does). {@link org.dalel.web.ExampleRecord} holds the invented reports.
 */
@NullMarked
package org.dalel.web;

import org.jspecify.annotations.NullMarked;
