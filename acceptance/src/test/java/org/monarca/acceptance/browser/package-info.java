/**
 * Journeys of people in a real browser, each told by the task at hand, and the same pages looked at
 * for accessibility, narrow screens and paper. The browser is the machine's own Chromium.
 */
@NullMarked
package org.monarca.acceptance.browser;

import org.jspecify.annotations.NullMarked;
