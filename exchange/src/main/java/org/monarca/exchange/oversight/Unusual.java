package org.monarca.exchange.oversight;

import org.jspecify.annotations.Nullable;

/**
 * What was unusual about one person's week. It is a reason to ask, and no proof of anything.
 *
 * @param actor the account
 * @param state whose they were; absent for the Department
 * @param count look-ups, children, States, emergencies or attempts, by the kind
 * @param usual how many are usual for the person; absent where that is not asked or not known
 */
public record Unusual(
    UnusualKind kind, String actor, @Nullable String state, int count, @Nullable Integer usual) {}
