package org.monarca.exchange.web;

/**
 * How often a State says that it sends.
 *
 * @param days as it was typed, or stands
 */
record RhythmPage(String state, String days, boolean saved, Problems problems) {}
