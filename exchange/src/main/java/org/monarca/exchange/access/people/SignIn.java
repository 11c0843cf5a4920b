package org.monarca.exchange.access.people;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.Source;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets a person in who knows the password of an account, where that is enough. An unknown address,
 * a wrong password and an account that was ended get the same answer, after the same work. Only
 * failures count against the limits; of those that come too often the audit hears once in a window.
 */
@Component
class SignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SecondFactors factors;
  private final RateLimits limits;
  private final Admission admission;
  private final InstantSource clock;
  private final String noAccountsHash;

  SignIn(
      Accounts accounts,
      PasswordEncoder passwords,
      SecondFactors factors,
      RateLimits limits,
      Admission admission,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.limits = limits;
    this.admission = admission;
    this.clock = clock;
    this.noAccountsHash = Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var attempt = Attempt.of(asked);
    var lock = accounts.lockOf(attempt.email());
    spend(attempt, lock);
    boolean fits =
        passwords.matches(
            attempt.password(),
            lock.filter(Accounts.Lock::hasPassword)
                .map(Accounts.Lock::passwordHash)
                .orElse(noAccountsHash));
    if (lock.isEmpty() || !fits || !lock.get().open()) {
      refuse(attempt, lock, lock.isEmpty() ? "account" : fits ? "ended" : "password");
      throw new BadCredentialsException("refused");
    }
    var account = lock.get().account();
    var person = admission.person(account);
    if (person.isEmpty()) {
      refuse(attempt, lock, "no-role");
      throw new BadCredentialsException("refused");
    }
    giveBack(attempt);
    if (factors.areSetUp(account.id())) {
      throw new SecondStepNeeded(new HalfSignIn(account.id(), clock.instant(), null));
    }
    return admitted(person.get(), attempt, asked);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private Authentication admitted(SignedIn person, Attempt attempt, Authentication asked) {
    var admitted = admission.admit(person, attempt.source(), null);
    admitted.setDetails(asked.getDetails());
    return admitted;
  }

  private void spend(Attempt attempt, Optional<Accounts.Lock> lock) {
    var wait =
        limits
            .take(RateLimit.SIGN_IN_FROM_ADDRESS, attempt.source())
            .or(() -> limits.take(RateLimit.SIGN_IN_OF_ACCOUNT, attempt.key()))
            .or(() -> takeAnywhere(attempt, lock));
    if (wait.isPresent()) {
      if (wait.get().first()) {
        refuse(attempt, lock, "too-many");
      }
      throw new TooManySignIns(wait.get().time());
    }
  }

  private Optional<RateLimits.Wait> takeAnywhere(Attempt attempt, Optional<Accounts.Lock> lock) {
    return limits
        .take(RateLimit.SIGN_IN_OF_ACCOUNT_ANYWHERE, attempt.email())
        .filter(wait ->
            lock.filter(known -> admission.isKnownAt(known.account(), attempt.source())).isEmpty());
  }

  private void giveBack(Attempt attempt) {
    limits.giveBack(RateLimit.SIGN_IN_FROM_ADDRESS, attempt.source());
    limits.giveBack(RateLimit.SIGN_IN_OF_ACCOUNT, attempt.key());
    limits.giveBack(RateLimit.SIGN_IN_OF_ACCOUNT_ANYWHERE, attempt.email());
  }

  private void refuse(Attempt attempt, Optional<Accounts.Lock> lock, String reason) {
    var account = lock.map(known -> known.account().id()).orElse(null);
    admission.refuse(account, reason, attempt.source());
  }

  /** What somebody typed, and from where. */
  private record Attempt(String email, String password, String source) {

    static Attempt of(Authentication asked) {
      return new Attempt(
          email(asked.getName()),
          Objects.toString(asked.getCredentials(), ""),
          source(asked.getDetails()));
    }

    /** Nothing where no account can have it: too long (RFC 5321), or with control characters. */
    private static String email(String typed) {
      var email = typed.strip().toLowerCase(Locale.ROOT);
      return email.length() > Account.LONGEST_EMAIL
              || email.chars().anyMatch(Character::isISOControl)
          ? ""
          : email;
    }

    /** The account as seen from one address. */
    String key() {
      return source + " " + email;
    }

    private static String source(@Nullable Object details) {
      return details instanceof WebAuthenticationDetails web
          ? Source.of(web.getRemoteAddress())
          : Source.of((String) null);
    }
  }
}
