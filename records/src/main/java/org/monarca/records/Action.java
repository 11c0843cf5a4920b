package org.monarca.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the State asks to be done with a student (I, U, D) or with one child row (D). */
public enum Action {
  INSERT("I"),
  UPDATE("U"),
  DELETE("D");

  private final String code;

  Action(String code) {
    this.code = code;
  }

  public static Optional<Action> ofCode(@Nullable String code) {
    return switch (code) {
      case "I" -> Optional.of(INSERT);
      case "U" -> Optional.of(UPDATE);
      case "D" -> Optional.of(DELETE);
      case null, default -> Optional.empty();
    };
  }

  public String code() {
    return code;
  }
}
