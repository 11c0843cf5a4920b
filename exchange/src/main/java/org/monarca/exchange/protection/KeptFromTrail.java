package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import org.monarca.exchange.identity.Stays;
import org.monarca.exchange.identity.Stays.Other;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Service;

/** Says which children the trail does not name to a reader, those parted from others too. */
@Service
public class KeptFromTrail {

  private final ProtectedTogether together;
  private final Stays stays;

  public KeptFromTrail(ProtectedTogether together, Stays stays) {
    this.together = together;
    this.stays = stays;
  }

  /** Of these numbers, and when. */
  public KeptNumbers of(Actor reader, Collection<String> numbers) {
    var left = stays.left(numbers);
    var children = left.stream().map(Other::child).distinct().toList();
    var kept =
        together.trailWithheld(reader, children.stream().map(child -> child.digits()).toList());
    var before = new HashMap<String, Instant>();
    left.stream()
        .filter(other -> kept.contains(other.child().digits()))
        .forEach(other -> before.merge(other.number(), other.to(), (a, b) -> a.isAfter(b) ? a : b));
    return new KeptNumbers(together.trailWithheld(reader, numbers), before);
  }
}
