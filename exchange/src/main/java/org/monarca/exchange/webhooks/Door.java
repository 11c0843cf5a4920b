package org.monarca.exchange.webhooks;

/** Where messages leave the house. */
interface Door {

  /** Sends one; takes a limited time, and never throws for what a receiver does. */
  Answer send(Letter letter);

  /** What became of an attempt. */
  sealed interface Answer {

    /** What is kept of it. */
    String code();

    /** The receiver has taken it (2xx). */
    record Taken(String code) implements Answer {}

    /** Nobody listens there any more, and the receiver says so (410). */
    record Gone(String code) implements Answer {}

    /** Anything else: it is tried again. */
    record Failed(String code) implements Answer {

      static final Failed NO_SUCH_HOST = new Failed("no-such-host");

      /** The name leads into a network that nothing is sent into. */
      static final Failed INSIDE = new Failed("inside");

      static final Failed NO_CONNECTION = new Failed("no-connection");
      static final Failed NO_TRUST = new Failed("no-trust");
      static final Failed NO_ANSWER = new Failed("no-answer");
      static final Failed TIME_UP = new Failed("time-up");
    }

    /** By the status of HTTP that was answered. */
    static Answer of(int status) {
      var code = "http-" + status;
      return switch (status) {
        case 200, 201, 202, 203, 204, 205, 206, 207, 208, 226 -> new Taken(code);
        case 410 -> new Gone(code);
        default -> new Failed(code);
      };
    }
  }
}
