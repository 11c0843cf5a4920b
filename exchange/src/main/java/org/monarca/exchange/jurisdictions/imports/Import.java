package org.monarca.exchange.jurisdictions.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.jurisdictions.imports.Sheet.Line;

/**
 * A sort of file that can be imported.
 *
 * @param <T> what a row of it becomes
 */
interface Import<T> {

  /** As the audit names what a row holds. */
  String object();

  List<String> needed();

  Set<String> known();

  /** What is wrong with the row; empty when it can be taken. */
  Optional<Fault> wrong(Line row);

  T taken(Line row);

  /** Writes what differs from what is known. */
  Written write(List<T> taken);

  /** How many were new and how many were other than before. */
  record Written(long added, long changed) {}
}
