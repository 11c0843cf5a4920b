package org.monarca.exchange.students;

import org.jspecify.annotations.Nullable;

/**
 * What became of one child.
 *
 * @param source the State's record; absent when a child was withdrawn that the State never sent
 * @param known whether the State's record existed before
 * @param unchanged whether all that was said had been said just so before
 * @param withdrawn whether the State asked to withdraw the child
 * @param demographicsChanged whether the student's own elements, as they are alive now, are new or
 *     other than before
 * @param older whether something newer was known of the student's own elements, so that these are
 *     history
 */
public record AppliedChild(
    @Nullable Long source,
    String stateStudentId,
    boolean known,
    boolean unchanged,
    boolean withdrawn,
    boolean demographicsChanged,
    boolean older) {}
