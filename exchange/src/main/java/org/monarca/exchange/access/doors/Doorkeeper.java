package org.monarca.exchange.access.doors;

import org.monarca.exchange.platform.Actor;

/**
 * The exchange as it stands at its doors: it looks into accounts before anybody is known to be
 * anyone, on each request anew, and knows what people of other States are called.
 */
public final class Doorkeeper {

  public static final Actor ACTOR = Actor.exchange("doors");

  private Doorkeeper() {}
}
