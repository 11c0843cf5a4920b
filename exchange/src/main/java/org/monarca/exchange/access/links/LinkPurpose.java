package org.monarca.exchange.access.links;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a link is good for, and for how long. */
public enum LinkPurpose {

  /** A new password for an account whose person has forgotten theirs (ASVS 6.4: 10 minutes). */
  NEW_PASSWORD("new-password", Duration.ofMinutes(10)),

  /** The first password of an account that was made. */
  FIRST_PASSWORD("first-password", Duration.ofDays(3)),

  /** Whoever applies for an account reads mail at the address that they told. */
  CONFIRM_APPLICATION("confirm-application", Duration.ofDays(1)),

  /** Whoever is named to vouch for an applicant does so, or does not. */
  VOUCH("vouch", Duration.ofDays(14)),

  /** Where an application stands, and mending it when it was sent back. */
  OWN_APPLICATION("own-application", Duration.ofDays(90)),

  /** Whoever reads mail at the address of an account wants it to become another. */
  OLD_ADDRESS("old-address", Duration.ofDays(1)),

  /** Whoever asked for another address reads mail there. */
  NEW_ADDRESS("new-address", Duration.ofDays(1));

  private final String code;
  private final Duration life;

  LinkPurpose(String code, Duration life) {
    this.code = code;
    this.life = life;
  }

  /** As it is stored. */
  public String code() {
    return code;
  }

  /** How long a link is good, from the moment in which it is drawn. */
  public Duration life() {
    return life;
  }

  /** The purpose of that code. */
  public static Optional<LinkPurpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
  }
}
