package org.monarca.exchange.access.federation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is sent to a provider for.
 *
 * @param account of whoever is signed in; null where nobody is yet
 * @param form what waits for a fresh proof; null for other errands
 */
public record Errand(Kind kind, @Nullable String account, @Nullable String form)
    implements Serializable {

  private static final long serialVersionUID = 1;

  public static Errand signIn() {
    return new Errand(Kind.SIGN_IN, null, null);
  }

  /** To bind the identity to that account. */
  public static Errand connect(String account) {
    return new Errand(Kind.CONNECT, account, null);
  }

  /** To prove anew who one is, before that form is done. */
  public static Errand prove(String account, String form) {
    return new Errand(Kind.PROVE, account, form);
  }

  /** Whether the person must show the provider who they are anew, however long they are there. */
  boolean needsNewProof() {
    return kind != Kind.SIGN_IN;
  }

  /** The kinds. */
  public enum Kind {
    SIGN_IN,
    CONNECT,
    PROVE
  }
}
