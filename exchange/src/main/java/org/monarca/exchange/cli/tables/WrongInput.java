package org.monarca.exchange.cli.tables;

import java.nio.file.Path;

/** A file that cannot be used: one sentence for the person. */
public final class WrongInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongInput(Path file, String sentence) {
    super("%s: %s".formatted(file, sentence));
  }

  WrongInput(Path file, long line, String sentence) {
    super("%s, line %d: %s".formatted(file, line, sentence));
  }
}
