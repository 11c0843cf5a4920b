/**
 * Journeys of people's programs, which decide about tasks, and of a State's system: it is let in by
 * its client, sends submissions, good and bad, follows them to their receipts, and looks children
 * up.
 */
@NullMarked
package org.monarca.acceptance.api;

import org.jspecify.annotations.NullMarked;
