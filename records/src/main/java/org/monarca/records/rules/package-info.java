/**
 * The rules by which a header and a child are judged, as named values in lists.
 *
 * <p>Invariants: exactly the record errors of the published contract reject a child; every other
 * rule, and every rule added later, is a warning. A rule reads one child and the header, nothing
 * else, so the same child gets the same findings wherever, in whatever form and in whatever order
 * of its rows it is sent; only {@link org.monarca.records.rules.Twins} compares a child with those
 * before it in the submission. A child about whom nothing can be said costs no finding and no text.
 * Each rule is named after the one problem it finds. Of a child to be withdrawn only identifier,
 * its type and the action are judged; of a row to be removed only its keys.
 */
@NullMarked
package org.monarca.records.rules;

import org.jspecify.annotations.NullMarked;
