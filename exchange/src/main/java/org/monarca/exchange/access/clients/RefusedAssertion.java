package org.monarca.exchange.access.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** An assertion is not taken; whoever sent it does not learn why. */
final class RefusedAssertion extends OAuth2AuthenticationException {

  private static final long serialVersionUID = 1;

  private final AssertionFlaw flaw;
  private final @Nullable String clientId;

  /**
   * @param clientId the client that it names, where there is such a one
   */
  RefusedAssertion(AssertionFlaw flaw, @Nullable String clientId) {
    super(OAuth2ErrorCodes.INVALID_CLIENT);
    this.flaw = flaw;
    this.clientId = clientId;
  }

  AssertionFlaw flaw() {
    return flaw;
  }

  @Nullable String clientId() {
    return clientId;
  }
}
