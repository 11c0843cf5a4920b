package org.monarca.exchange.identity;

/**
 * A record that is decided anew, because what it was decided by does not hold any more.
 *
 * @param turn the event by which it was decided first: what came later is unknown to it
 * @param staysHome whether its child stands and only what it may be besides is asked
 * @param ownsNumber whether its number was issued for it by the decision that is taken again: it
 *     keeps that number if it is found to be nobody else
 */
public record Anew(long source, long turn, boolean staysHome, boolean ownsNumber) {}
