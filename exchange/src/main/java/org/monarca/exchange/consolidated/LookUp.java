package org.monarca.exchange.consolidated;

import org.monarca.exchange.platform.Actor;

/** Who looks children up, and what for. */
public record LookUp(Actor actor, Purpose purpose) {

  /** For a task that the person was given. */
  public static LookUp forTask(Actor person) {
    return new LookUp(person, Purpose.TASK);
  }

  /** Whether it is counted against what a person may look up a day. */
  boolean isCounted() {
    return actor.kind() == Actor.Kind.PERSON && purpose != Purpose.TASK;
  }
}
