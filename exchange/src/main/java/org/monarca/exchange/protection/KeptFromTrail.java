package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import org.monarca.exchange.identity.Stays;
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
    var asked = new HashSet<>(numbers);
    left.forEach(other -> asked.add(other.child().digits()));
    var kept = together.trailWithheld(reader, asked);
    var always = new HashSet<>(numbers);
    always.retainAll(kept);
    var before = new HashMap<String, Instant>();
    left.stream()
        .filter(other -> kept.contains(other.child().digits()))
        .forEach(other -> before.merge(other.number(), other.to(), (a, b) -> a.isAfter(b) ? a : b));
    return new KeptNumbers(always, before);
  }
}
