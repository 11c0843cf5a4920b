package org.monarca.exchange.consolidated;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;

/**
 * One step of a child's way.
 *
 * @param until last day of an enrollment; absent while it lasts, and for moves
 * @param kind {@link RecordKind#QUALIFYING_MOVE} or {@link RecordKind#ENROLLMENT}
 * @param state who says so
 * @param title where to: the place of a move, the school or project of an enrollment
 * @param detail where from, or the place of the school; may be empty
 */
public record TimelineEntry(
    LocalDate date,
    @Nullable LocalDate until,
    RecordKind kind,
    String state,
    String title,
    String detail) {}
