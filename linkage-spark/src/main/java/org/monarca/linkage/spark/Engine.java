package org.monarca.linkage.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;

/** The engine by one model, on whichever machine it is needed; it travels as the model's text. */
final class Engine implements Serializable {

  private static final long serialVersionUID = 1;

  private final String model;
  private transient @Nullable Linker linker;

  Engine(LinkageModel model) {
    this.model = model.write();
  }

  /** Read when first asked for; every task has its own. */
  Linker linker() {
    var known = linker;
    if (known == null) {
      known = new Linker(LinkageModel.read(model));
      linker = known;
    }
    return known;
  }

  /** Its lists are read once on a machine. */
  static Standardiser standardiser() {
    return Lists.STANDARDISER;
  }

  private static final class Lists {

    static final Standardiser STANDARDISER = Standardiser.standard();
  }
}
