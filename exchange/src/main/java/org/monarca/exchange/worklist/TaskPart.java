package org.monarca.exchange.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of tasks.
 *
 * @param today by which it was sorted into how soon they are due
 * @param next cursor of the part after it; absent after the last
 */
public record TaskPart(List<Task> tasks, LocalDate today, @Nullable String next) {}
