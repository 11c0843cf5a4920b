/**
 * Submissions as a State's system makes them, in every form, written from the published contract
 * alone: good ones, and each of the ways in which one can be bad.
 */
@NullMarked
package org.monarca.acceptance.bundles;

import org.jspecify.annotations.NullMarked;
