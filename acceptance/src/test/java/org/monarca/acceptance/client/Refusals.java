package org.monarca.acceptance.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What visitors and systems of the whole run read where something was refused or went wrong. */
public final class Refusals {

  private static final Set<String> TEXTS = ConcurrentHashMap.newKeySet();

  private Refusals() {}

  static Answer noted(Answer answer) {
    if (answer.status() >= 400) {
      TEXTS.add(answer.text());
    }
    return answer;
  }

  /** Each once. */
  public static Set<String> all() {
    return Set.copyOf(TEXTS);
  }
}
