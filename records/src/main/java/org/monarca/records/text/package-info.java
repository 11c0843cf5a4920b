/**
 * What texts hold that should not be sent: social security numbers, words on immigration status,
 * diagnoses; and how letters compare when case and accents do not count.
 *
 * <p>Which words are looked for, and in which elements, stands in {@code words.csv} and {@code
 * free_text.csv}. Invariants: a text is read once from its beginning to its end, whatever stands in
 * it, and nothing is allocated for one that holds nothing; what was found is never repeated.
 */
@NullMarked
package org.monarca.records.text;

import org.jspecify.annotations.NullMarked;
