package org.monarca.exchange.webhooks;

import org.monarca.exchange.outside.UrlFlaw;

/** What came of a change that somebody made to the webhooks of their State. */
public sealed interface WebhookChange {

  /** It is done; or had been before. */
  record Done() implements WebhookChange {}

  /**
   * It is done, and this is the secret by which messages are signed from now on. It is told this
   * once.
   *
   * @param webhook the address that it belongs to
   */
  record NewSecret(long webhook, String secret) implements WebhookChange {

    /** Without the secret, for logs. */
    @Override
    public String toString() {
      return "NewSecret[" + webhook + "]";
    }
  }

  /** Whoever added it does not confirm it. */
  record AnotherPerson() implements WebhookChange {}

  /** There is nobody else in the State who could confirm it. */
  record NobodyConfirms() implements WebhookChange {}

  /** It waited too long: it is to be ended, and added anew. */
  record TooLate() implements WebhookChange {}

  /** There are as many as there may be, of addresses or of secrets that sign. */
  record Enough() implements WebhookChange {}

  /** Nothing is sent there before another person has confirmed it. */
  record NotConfirmed() implements WebhookChange {}

  /** It was ended meanwhile. */
  record Ended() implements WebhookChange {}

  /** The State has no such address. */
  record NoSuchWebhook() implements WebhookChange {}

  /** It is no address that messages can be sent to. */
  record UnfitUrl(UrlFlaw flaw) implements WebhookChange {}
}
