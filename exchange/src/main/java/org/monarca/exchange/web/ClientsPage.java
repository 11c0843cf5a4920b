package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.clients.ClientDesk;

/**
 * The systems of a State, and what they prove themselves by.
 *
 * @param address of the token endpoint; null while the installation does not know its own
 * @param keeps whether the reader adds and ends, and does not only confirm
 * @param done what was just done, as a key of the catalogue; empty for nothing
 * @param typed a key that was not taken, beside its form; empty where there is none
 */
record ClientsPage(
    @Nullable String address,
    List<ClientPart> clients,
    boolean keeps,
    String done,
    String typed,
    Problems problems) {

  /**
   * One system.
   *
   * @param secret the secret just made, shown this once, else null
   * @param asking the credential whose end must be confirmed, else null
   * @param ending whether its own end must be confirmed
   */
  record ClientPart(
      String clientId,
      String made,
      List<CredentialLine> keys,
      List<CredentialLine> secrets,
      @Nullable String secret,
      @Nullable Long asking,
      boolean ending) {

    /** Whether nothing lets it in. */
    public boolean shut() {
      return keys.stream().allMatch(CredentialLine::waits)
          && secrets.stream().allMatch(CredentialLine::waits);
    }

    public boolean takesKey() {
      return keys.size() < ClientDesk.MOST_KEYS;
    }

    public boolean takesSecret() {
      return secrets.size() < ClientDesk.MOST_SECRETS;
    }
  }

  /**
   * One key or secret.
   *
   * @param name identifier of a key, number of a secret
   * @param algorithms of a key; empty for a secret
   * @param used null where it was not used yet
   * @param thumbprint of a key; empty for a secret
   * @param by who added it; null where a set-up made it
   * @param waits for a second person
   * @param yours whether the reader may be that person
   */
  record CredentialLine(
      long id,
      String name,
      String algorithms,
      String added,
      @Nullable String used,
      String thumbprint,
      @Nullable String by,
      boolean waits,
      boolean yours) {}

  public boolean full() {
    return clients.size() >= mostClients();
  }

  public int mostClients() {
    return ClientDesk.MOST_CLIENTS;
  }

  public int mostKeys() {
    return ClientDesk.MOST_KEYS;
  }

  public int mostSecrets() {
    return ClientDesk.MOST_SECRETS;
  }
}
