/**
 * Tables of a system that nobody here knows, as a sample: how they are written, what stands in
 * their columns, and what that may be in our terms.
 *
 * <p>Invariants: nothing is taken for certain. What is proposed says why, and becomes part of a
 * mapping only when a person agrees; where two things fit, both are told.
 */
@NullMarked
package org.monarca.records.sample;

import org.jspecify.annotations.NullMarked;
