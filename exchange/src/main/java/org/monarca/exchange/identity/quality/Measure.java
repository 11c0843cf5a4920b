package org.monarca.exchange.identity.quality;

import java.util.Locale;
import java.util.Optional;

/** In what groups are compared. */
public enum Measure {
  AUTOMATIC,
  PRECISION,
  RECALL;

  /** As the pages' keys write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Optional<Estimate> of(Figures figures) {
    return switch (this) {
      case AUTOMATIC -> figures.automatic();
      case PRECISION -> figures.precision();
      case RECALL -> figures.recall();
    };
  }
}
