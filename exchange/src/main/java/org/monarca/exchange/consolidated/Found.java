package org.monarca.exchange.consolidated;

import java.util.List;
import java.util.Locale;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Resemblance;

/**
 * A child whom a search found, before anything is read of it.
 *
 * @param score 0 to 1
 * @param reasons sentences in the language asked, the weightiest first
 */
record Found(ExchangeId id, double score, List<String> reasons) {

  /** Who resembles the person searched for. */
  static Found of(Resemblance resemblance, Locale locale) {
    return new Found(
        resemblance.id(), resemblance.score(), resemblance.evidence().sentences(locale));
  }
}
