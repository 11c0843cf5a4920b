package org.monarca.exchange.intake;

import org.jspecify.annotations.Nullable;

/**
 * A child whom a full list leaves out, by the latest enrollment that the State told.
 *
 * @param school absent where none was told, as all that follow
 */
public record LeftOutChild(
    String stateStudentId,
    @Nullable String school,
    @Nullable String schoolName,
    @Nullable String grade) {}
