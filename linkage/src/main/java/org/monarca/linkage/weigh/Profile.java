package org.monarca.linkage.weigh;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;

/**
 * A record standardised for comparison: words folded, placeholders gone, surnames a list whatever
 * fields they came in. Immutable, compact, and silent about the person.
 *
 * @param full given names and surnames that came in one field
 * @param codes for each feature that is no name what the record holds: a date as yyyymmdd, else the
 *     number of one of the feature's different values; 0 is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; compared by value below, never handed out
public record Profile(
    Names given, Names surnames, Names full, List<Parent> parents, Place birthPlace, int[] codes) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Profile that
        && given.equals(that.given)
        && surnames.equals(that.surnames)
        && full.equals(that.full)
        && parents.equals(that.parents)
        && birthPlace.equals(that.birthPlace)
        && Arrays.equals(codes, that.codes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * given.hashCode() + surnames.hashCode()) + Arrays.hashCode(codes);
  }

  @Override
  public String toString() {
    return "Profile[withheld]";
  }
}
