package org.monarca.exchange.web;

import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/** Who tries numbers that lead to nobody is seen to do so: how many, and not which. */
@Component
class TriedNumbers {

  private final Audit audit;

  TriedNumbers(Audit audit) {
    this.audit = audit;
  }

  void nobodys(Actor person, int count) {
    audit.record(
        person, Entry.refused("child.try-numbers", "child", null, "nobody").with("count", count));
  }
}
