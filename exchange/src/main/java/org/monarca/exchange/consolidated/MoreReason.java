package org.monarca.exchange.consolidated;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody needs to look up more children than people usually do. */
public enum MoreReason {
  ENROLLMENT_SEASON("enrollment-season"),
  PROGRAM_START("program-start"),
  RECORD_REVIEW("record-review"),
  OTHER("other");

  private final String code;

  MoreReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<MoreReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
