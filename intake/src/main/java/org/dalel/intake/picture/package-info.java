// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Pictures of documents: read by Tesseract, kept without what the camera wrote into them.
 *
 * <p>Start at {@link org.dalel.intake.picture.Photo}, which opens a picture and turns it upright;
 * {@link org.dalel.intake.picture.Traces} takes place, device and person out of what is kept;
 * {@link org.dalel.intake.picture.MachineReader} gives a picture to Tesseract and gets words back.
 * Nothing is written to disk.
 */
@NullMarked
package org.dalel.intake.picture;

import org.jspecify.annotations.NullMarked;
