package org.monarca.exchange.intake;

/** The service is being stopped: a check is left where it is, and begins anew at the next start. */
final class Stopping extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Stopping() {
    super("the service is being stopped");
  }
}
