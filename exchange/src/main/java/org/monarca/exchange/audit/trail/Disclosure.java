package org.monarca.exchange.audit.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;

/**
 * That a child's record was disclosed to a party on one day, for one legitimate interest (34 CFR
 * 99.32(a)(3)).
 *
 * @param role of whoever it was disclosed to
 * @param state the party; absent for the Department
 * @param purpose code of the legitimate interest; absent where nobody had to say one
 * @param first of that day
 * @param count how often on that day
 * @param lines how many disclosures there are of the child, with those that were not asked for
 */
public record Disclosure(
    Actor.Kind kind,
    String role,
    @Nullable String state,
    @Nullable String purpose,
    Way way,
    Instant first,
    int count,
    int lines) {}
