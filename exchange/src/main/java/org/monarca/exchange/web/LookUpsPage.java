package org.monarca.exchange.web;

import java.util.List;

/**
 * How many children the reader has looked up, and how many they may.
 *
 * @param spent whether one of both is used up
 * @param mayAdd whether the reader may still add to it
 */
record LookUpsPage(
    String children,
    String mayChildren,
    String searches,
    String maySearch,
    boolean spent,
    boolean mayAdd,
    boolean added,
    String more,
    List<Choice> reasons,
    Problems problems) {}
