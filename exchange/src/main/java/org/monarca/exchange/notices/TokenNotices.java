package org.monarca.exchange.notices;

import org.monarca.exchange.access.tokens.TokenListener;
import org.springframework.stereotype.Component;

/**
 * Tells people by e-mail that a token was made in their name, so that whoever did not make it
 * notices.
 */
@Component
class TokenNotices implements TokenListener {

  private final Notices notices;

  TokenNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void made(String account, long token) {
    notices.send(Notice.about("token-made", account, "token", token));
  }
}
