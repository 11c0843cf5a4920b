package org.monarca.exchange.retention;

/** Lets a test of another room have done now what the worker does every hour. */
public final class DisposedNow {

  private DisposedNow() {}

  /** Everything that was kept long enough by that rule is gone. */
  public static void by(Disposal disposal, String rule) {
    boolean some = true;
    while (some) {
      some = disposal.disposeSome(rule);
    }
  }
}
