package org.monarca.exchange.web;

/**
 * Where a sample is sent.
 *
 * @param of the mapping of which there will be a new version; empty for a new one
 */
record MappingStartPage(String state, String of, String mostBytes, Problems problems) {}
