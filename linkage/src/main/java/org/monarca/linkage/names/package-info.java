/**
 * What is known about names beforehand: nicknames, particles, abbreviations, placeholders, and how
 * common a name is.
 *
 * <p>Invariants: every list comes from a resource or a short table here, is read once and never
 * changes; words are given and answered in their folded form.
 */
@NullMarked
package org.monarca.linkage.names;

import org.jspecify.annotations.NullMarked;
