package org.monarca.exchange.access.links;

/**
 * What a token that somebody showed is good for.
 *
 * @param subject what it is about, as its purpose names it
 */
public record Link(LinkPurpose purpose, String subject) {}
