package org.monarca.exchange.access.factors;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.monarca.exchange.access.factors.Changed.Refused;

/** Looks what a typed code is, and takes it, once. */
final class CodeCheck {

  private final FactorStore factors;
  private final FactorKey key;
  private final FactorListener listener;

  CodeCheck(FactorStore factors, FactorKey key, FactorListener listener) {
    this.factors = factors;
    this.key = key;
    this.listener = listener;
  }

  Checked take(String account, String typed, Instant now) {
    var recovery = RecoveryCodes.digest(account, typed);
    if (recovery.isPresent()) {
      return takeRecovery(account, recovery.get());
    }
    var secret = factors.secret(account);
    return secret.isEmpty()
        ? new Checked.Wrong("no-authenticator")
        : takeStep(account, opened(account, secret.get()), typed, now);
  }

  private Checked takeStep(String account, byte[] secret, String typed, Instant now) {
    var step = TimeCodes.stepOf(secret, typed, now);
    if (step.isEmpty()) {
      return new Checked.Wrong("code");
    }
    return factors.takeStep(account, step.getAsLong(), now)
        ? new Checked.Passed(Factor.AUTHENTICATOR)
        : new Checked.Wrong("code-again");
  }

  private Checked takeRecovery(String account, byte[] hash) {
    if (!factors.takeCode(account, hash)) {
      return new Checked.Wrong("recovery-code");
    }
    listener.recoveryCodeUsed(account, factors.codes(account).map(Standing.Codes::left).orElse(0));
    return new Checked.Passed(Factor.RECOVERY_CODE);
  }

  /** The start has seen that the key fits, so one that does not is a row somebody meddled with. */
  byte[] opened(String account, byte[] kept) {
    return key.open(account, kept)
        .orElseThrow(() -> new IllegalStateException("a second factor that its key does not open"));
  }

  /**
   * Keeps a key that was drawn, where its first code fits; or says why not.
   *
   * @param holds whether something else was shown that must be
   */
  Optional<Refused> fault(
      String account,
      Optional<byte[]> drawn,
      String code,
      BooleanSupplier holds,
      Keeping keeping,
      Instant now) {
    if (drawn.isEmpty()) {
      return Optional.of(Refused.STALE);
    }
    var step = TimeCodes.stepOf(opened(account, drawn.get()), code, now);
    if (step.isEmpty()) {
      return Optional.of(Refused.NEW_CODE);
    }
    if (!holds.getAsBoolean()) {
      return Optional.of(Refused.CODE);
    }
    return keeping.keep(drawn.get(), step.getAsLong())
        ? Optional.empty()
        : Optional.of(Refused.STALE);
  }

  /** Where a key is kept. */
  interface Keeping {
    /**
     * @param step of the code that it was proved by
     * @return whether it is still the key that waits
     */
    boolean keep(byte[] drawn, long step);
  }
}
