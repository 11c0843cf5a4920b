package org.monarca.linkage.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.monarca.linkage.Linker;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.ProfileBytes;

/**
 * What comes of the records under one key, or under two, one after the other: each meets those
 * before it that hold it. Under one key that more than the cap hold by then it meets nobody, and
 * the key is crowded for it; under two it meets the first ones, so many as the cap. So no more than
 * those need be in memory, however many bear a name.
 */
final class Met implements Iterator<Row> {

  private record Holder(long record, Profile profile) {}

  private final Iterator<Row> inOrder;
  private final Linker linker;
  private final int cap;
  private final List<Holder> first = new ArrayList<>();
  private final Queue<Row> found = new ArrayDeque<>();
  private long holders;

  Met(Iterator<Row> inOrder, Linker linker, int cap) {
    this.inOrder = inOrder;
    this.linker = linker;
    this.cap = cap;
  }

  @Override
  public boolean hasNext() {
    while (found.isEmpty() && inOrder.hasNext()) {
      take(Sighting.of(inOrder.next()));
    }
    return !found.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return found.remove();
  }

  private void take(Sighting sighting) {
    boolean isCrowded = sighting.isUnderOneKey() && holders > cap;
    if (sighting.looks() && isCrowded) {
      found.add(RowFactory.create(sighting.record(), null, null, sighting.key()));
    }
    boolean meets = sighting.looks() && !isCrowded && !first.isEmpty();
    boolean isMet = sighting.holds() && first.size() < cap;
    if (meets || isMet) {
      var profile = ProfileBytes.read(sighting.profile());
      if (meets) {
        meet(sighting.record(), profile);
      }
      if (isMet) {
        first.add(new Holder(sighting.record(), profile));
      }
    }
    holders += sighting.holds() ? 1 : 0;
  }

  private void meet(long record, Profile profile) {
    for (var holder : first) {
      if (linker.isWorthReview(profile, holder.profile())) {
        double weight = linker.weight(profile, holder.profile());
        found.add(RowFactory.create(record, holder.record(), weight, null));
      }
    }
  }
}
