package org.monarca.exchange.intake;

import java.util.Arrays;
import java.util.Optional;

/** The form a submission comes in. */
public enum Form {
  CSV_BUNDLE("csv", "application/zip");

  private final String code;
  private final String mediaType;

  Form(String code, String mediaType) {
    this.code = code;
    this.mediaType = mediaType;
  }

  /** The form of that media type, without parameters; empty when the exchange does not read it. */
  public static Optional<Form> ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(form -> form.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  static Form ofCode(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst().orElseThrow();
  }

  public String code() {
    return code;
  }
}
