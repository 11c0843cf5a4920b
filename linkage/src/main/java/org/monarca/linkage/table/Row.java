package org.monarca.linkage.table;

import java.util.List;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;

/**
 * One record standardised for comparison; silent about the person.
 *
 * @param codes for each feature that is no name what its column holds: a date as yyyymmdd, else the
 *     number of one of the feature's different values; 0 is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared
record Row(Names given, Names surnames, Names full, List<Parent> parents, int[] codes) {

  @Override
  public String toString() {
    return "Row[withheld]";
  }
}
