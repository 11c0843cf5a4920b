package org.monarca.exchange.oversight;

import java.util.Arrays;

/** In what way what somebody did in a week was unusual. */
public enum UnusualKind {

  /** More than three times as many look-ups as is usual for the person. */
  VOLUME("volume"),

  /** Look-ups between ten at night and five in the morning where the person lives. */
  OUT_OF_HOURS("out-of-hours"),

  /** Records of children who have the person's family name. */
  OWN_NAME("own-name"),

  /** Records of children of many States. */
  MANY_STATES("many-states"),

  /** Records opened in an emergency. */
  EMERGENCY("emergency"),

  /** What was tried and refused. */
  REFUSED("refused");

  private final String code;

  UnusualKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static UnusualKind of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
  }
}
