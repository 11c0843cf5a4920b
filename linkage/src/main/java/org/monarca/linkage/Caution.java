package org.monarca.linkage;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A reason for which a person decides although the evidence is strong. Cautions only ever send to
 * review.
 */
public enum Caution {
  /** The evidence suffices for a question, not for an answer. */
  EVIDENCE_TOO_WEAK,
  /** No given name on one side: one twin is as good as the other. */
  GIVEN_NAME_MISSING,
  /** No surname on one side. */
  SURNAME_MISSING,
  /** No birth date on one side. */
  BIRTH_DATE_MISSING,
  /** The given names may be those of two children of one family. */
  MAY_BE_SIBLING,
  /** One record says multiple birth, and the given names are not the same. */
  MAY_BE_TWIN,
  /** Equal names, another sex. */
  SEX_DIFFERS,
  /** Surnames that have nothing in common. */
  SURNAME_DIFFERS,
  /** Birth dates that no slip explains. */
  BIRTH_DATE_DIFFERS,
  /** Both sides name parents, one of them both parents, and they have none in common. */
  PARENTS_DIFFER,
  /** Another record of the same child speaks against it. */
  OTHER_RECORD_AGAINST,
  /** Another child resembles the record nearly as much, or strongly too. */
  ANOTHER_CHILD_TOO;

  /** The caution as a sentence, in English or Spanish. */
  public String sentence(Locale locale) {
    return ResourceBundle.getBundle(
            "org.monarca.linkage.cautions",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(name());
  }
}
