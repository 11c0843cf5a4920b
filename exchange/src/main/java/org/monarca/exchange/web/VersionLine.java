package org.monarca.exchange.web;

import java.util.List;

/**
 * What somebody said of what a State asks, at a time.
 *
 * @param about of which part of it
 * @param standing whether it holds, in words
 * @param says by which text, from when on
 * @param lines what was said; none where that is not shown
 */
record VersionLine(
    String about,
    String version,
    String standing,
    String says,
    String when,
    String by,
    List<String> lines) {}
