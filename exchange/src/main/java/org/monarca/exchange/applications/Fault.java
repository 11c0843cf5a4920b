package org.monarca.exchange.applications;

/**
 * What is wrong with a form.
 *
 * @param field of the form
 * @param code of what is wrong with it
 */
public record Fault(String field, String code) {}
