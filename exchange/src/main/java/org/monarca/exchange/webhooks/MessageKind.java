package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.util.Arrays;

/** What a message tells of, and how long it is worth sending. */
public enum MessageKind {
  DONE("submission.done"),
  REJECTED("submission.rejected"),
  WAITING("submission.waiting"),

  /** A dry run is over, which is forgotten a day later. */
  REHEARSED("submission.rehearsed"),

  /** Somebody looks at the page and waits for what comes of it. */
  TEST("webhook.test");

  private static final Duration LAST = Duration.ofDays(3);
  private static final Duration LAST_OF_DRY_RUNS = Duration.ofDays(1);
  private static final Duration LAST_OF_TESTS = Duration.ofMinutes(10);

  private final String code;

  MessageKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static MessageKind ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
  }

  /** After which it is given up. */
  public Duration life() {
    return switch (this) {
      case DONE, REJECTED, WAITING -> LAST;
      case REHEARSED -> LAST_OF_DRY_RUNS;
      case TEST -> LAST_OF_TESTS;
    };
  }
}
