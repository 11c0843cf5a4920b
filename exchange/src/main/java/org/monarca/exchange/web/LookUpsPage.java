package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many children the reader has looked up, and how many they may.
 *
 * @param listed how many children stood in lists that the reader was shown; null where the reader's
 *     role has no list
 * @param spent whether one of all is used up
 * @param mayAdd whether the reader may still add to it
 */
record LookUpsPage(
    String children,
    String mayChildren,
    String searches,
    String maySearch,
    @Nullable String listed,
    String mayList,
    boolean spent,
    boolean mayAdd,
    boolean added,
    String more,
    String moreListed,
    List<Choice> reasons,
    Problems problems) {}
