// SPDX-License-Identifier: AGPL-3.0-or-later
/** How answers of the law are told. */
@NullMarked
package org.dalel.law.told;

import org.jspecify.annotations.NullMarked;
