package org.monarca.exchange.identity.models;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.LinkageModel;

/**
 * The model by which children are linked now. Asked for in each batch: a look at one row, and only
 * when another model has been applied its text is read.
 */
public final class ActiveModel {

  private final ModelStore store;
  private final LinkageModel shipped = LinkageModel.standard();
  private volatile @Nullable LinkageModel latest;

  public ActiveModel(Database database) {
    this.store = new ModelStore(database);
  }

  /** As the current transaction sees it; the shipped one where none was ever entered. */
  public LinkageModel now() {
    var known = latest;
    var version = store.activeVersion();
    if (version.isEmpty()) {
      return shipped;
    }
    if (known != null && known.version().equals(version.get())) {
      return known;
    }
    var read = store.active().map(KnownModel::model).orElse(shipped);
    latest = read;
    return read;
  }
}
