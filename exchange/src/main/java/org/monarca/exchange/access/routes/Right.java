package org.monarca.exchange.access.routes;

/**
 * Something that a role may do.
 *
 * @param action its code, whose words the catalogues hold
 */
public record Right(String action, Extent extent) {}
