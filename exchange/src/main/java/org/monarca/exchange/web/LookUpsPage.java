package org.monarca.exchange.web;

import java.util.List;

/**
 * How many children the reader has looked up, and how many they may.
 *
 * @param spent whether one of both is used up
 */
record LookUpsPage(
    String children,
    String mayChildren,
    String searches,
    String maySearch,
    boolean spent,
    boolean added,
    String more,
    List<Choice> reasons,
    Problems problems) {}
