/**
 * Drawings of what was weighed and measured, as SVG to stand in a page.
 *
 * <p>Invariants, of every drawing:
 *
 * <ul>
 *   <li>Well-formed XML whatever the names in it; no script, no style sheet, nothing fetched, so
 *       that the strictest policy of a page lets it through.
 *   <li>Nothing is told by colour alone; what is drawn stands in {@code title} and {@code desc} as
 *       words, for those who do not see it.
 *   <li>It is as wide as its place: lengths across are percentages, heights are in {@code em}, and
 *       text keeps the size that the reader chose. Lines take the colour of the text, so that dark
 *       pages, forced colours and paper need nothing more.
 *   <li>The same input gives the same text.
 * </ul>
 */
@NullMarked
package org.monarca.linkage.draw;

import org.jspecify.annotations.NullMarked;
