package org.monarca.exchange.webhooks;

import org.monarca.exchange.outside.Fault;

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

      static final Failed NO_SUCH_HOST = new Failed(Fault.NO_SUCH_HOST.code());
      static final Failed INSIDE = new Failed(Fault.INSIDE.code());
      static final Failed NO_CONNECTION = new Failed(Fault.NO_CONNECTION.code());
      static final Failed NO_TRUST = new Failed(Fault.NO_TRUST.code());
      static final Failed NO_TLS = new Failed(Fault.NO_TLS.code());
      static final Failed NO_ANSWER = new Failed(Fault.NO_ANSWER.code());
      static final Failed TIME_UP = new Failed(Fault.TIME_UP.code());
      static final Failed NOT_SENT = new Failed(Fault.NOT_SENT.code());
    }

    /** By the status of HTTP that was answered. */
    static Answer of(int status) {
      var code = "http-" + status;
      if (status == 410) {
        return new Gone(code);
      }
      return status / 100 == 2 ? new Taken(code) : new Failed(code);
    }
  }
}
