package org.monarca.exchange.identity.stored;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.weigh.Profile;

/**
 * Profiles of stored records, so that a record near many others is not read and standardised again
 * for each batch. Holds the latest used, some hundred megabytes at most.
 *
 * <p>Never wrong, whatever other processes write: a profile is asked for with the number of the
 * transaction that wrote the row ({@code xmin}), which another version of the row does not have. A
 * transaction rolled back leaves numbers behind that no row bears.
 */
final class ProfileCache {

  private final Map<Long, Written> latest;

  /**
   * @param most profiles held; each takes some hundred bytes, since they share their names
   */
  ProfileCache(int most) {
    latest =
        new LinkedHashMap<>(1024, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Written> eldest) {
            return size() > most;
          }
        };
  }

  private record Written(long transaction, Profile profile) {}

  /** The profile of a record as that transaction wrote it, if it is held. */
  synchronized @Nullable Profile find(long source, long transaction) {
    var written = latest.get(source);
    return written != null && written.transaction() == transaction ? written.profile() : null;
  }

  synchronized void put(long source, long transaction, Profile profile) {
    latest.put(source, new Written(transaction, profile));
  }
}
