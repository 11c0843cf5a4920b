/**
 * What each dose of a child counts for and what is due, by CDC's logic over CDC's supporting data.
 * Pure: a history follows from the record, the day and the schedule.
 */
@NamedInterface("history")
@NullMarked
package org.monarca.exchange.health.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
