/**
 * The pages: HTML by audience task, rendered on the server, complete without script.
 *
 * <p>A controller asks features and never a store; what a page shows is a small record of finished
 * words, so that the templates hold no logic beyond "is there one". Wording is where dates, codes
 * and numbers become words in the reader's language and zone.
 *
 * <p>Invariants: no search term for a child stands in an address (the public pages on elements and
 * problems, which hold no child's data, are searched by address); a blank is said as "Not known";
 * dates carry the month in words; nothing is marked by colour alone; no inline script or style;
 * every sentence comes from the catalogues, which hold the same keys in English and Spanish.
 */
@NullMarked
package org.monarca.exchange.web;

import org.jspecify.annotations.NullMarked;
