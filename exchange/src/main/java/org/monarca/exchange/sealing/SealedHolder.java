package org.monarca.exchange.sealing;

import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A part of the exchange that keeps sealed values. Its methods join the transaction under way,
 * which is the exchange's on that scope.
 */
public interface SealedHolder {

  /** Of the holder, among all; never changed, for work under way is kept under it. */
  String name();

  /** Whether values of that scope may be among its own. */
  boolean holds(String scope);

  /**
   * Seals some values anew under the scope's current key, those first that are still in clear: a
   * small number, for writers wait meanwhile. One that does not open is left as it is ({@link
   * #whole}).
   *
   * @param after the place that the last such call answered; empty at first
   * @return the place from which to go on; absent when these were the last
   */
  Optional<String> sealAnew(String scope, String after);

  /** Whether some value of that scope is under that key. */
  boolean uses(String scope, int key);

  /**
   * Leaves a row as it is whose value does not open, and goes on with the next: the audit trail
   * tells of it, and its key lives until somebody has restored it.
   */
  static RowCallbackHandler whole(RowCallbackHandler each) {
    return row -> {
      try {
        each.processRow(row);
      } catch (SealBroken told) {
        // It was written down when it was found.
      }
    };
  }
}
