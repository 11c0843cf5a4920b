package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a State is connected: by what its systems come in, by which mappings its tables are read,
 * where its systems hear, what was sent by which way, and who answers for it.
 *
 * @param keeps whether the reader sends, adds and ends, and does not only see and confirm
 * @param needs what somebody has to see to, the most pressing first
 * @param drop whether this installation takes files over SFTP
 */
record ConnectionPage(
    String state,
    boolean keeps,
    List<Need> needs,
    List<ChannelLine> channels,
    List<ClientLine> clients,
    List<KeyLine> keys,
    boolean drop,
    List<MappingLine> mappings,
    List<PullLine> pulls,
    List<WebhookLine> webhooks,
    List<ContactLine> contacts) {

  /**
   * Something to see to.
   *
   * @param href where that is done
   */
  record Need(String text, String href) {}

  /**
   * A way to send.
   *
   * @param code words are {@code connection.channel.<code>}
   * @param last what came this way last; null where nothing has
   * @param trouble what went wrong last; null where nothing did
   */
  record ChannelLine(String code, @Nullable Sent last, @Nullable Trouble trouble) {}

  /** A submission. */
  record Sent(String id, String name, StatusMark status, String received, String counts) {}

  /**
   * @param id of the submission; null of a file that came to none
   */
  record Trouble(@Nullable String id, String name, String at, String says) {}

  /**
   * A system.
   *
   * @param proves by how many keys and secrets it proves who it is, in words
   * @param used null where it was not used yet
   */
  record ClientLine(String clientId, String proves, @Nullable String used, WayMark mark) {}

  /** A key of the SFTP drop. */
  record KeyLine(String name, String fingerprint, @Nullable String used, WayMark mark) {}

  /**
   * A mapping by its newest version.
   *
   * @param last what was sent by it last; null for nothing
   */
  record MappingLine(String name, String title, String version, @Nullable Sent last) {}

  /** An address from which the exchange fetches. */
  record PullLine(String url, PullMark mark, @Nullable String fetched, @Nullable String failed) {}

  /** An address at which systems hear. */
  record WebhookLine(
      String url, WebhookMark mark, @Nullable String arrived, @Nullable String failed) {}

  /** An office to ask. */
  record ContactLine(String part, String office, @Nullable String email, @Nullable String phone) {}

  /**
   * Whether a way in is open.
   *
   * @param code {@code open}, {@code waits} or {@code shut}; words are {@code
   *     connection.way.<code>}
   */
  record WayMark(String code) {

    static final WayMark OPEN = new WayMark("open");
    static final WayMark WAITS = new WayMark("waits");
    static final WayMark SHUT = new WayMark("shut");

    /** The look of its mark; the word says the same. */
    public String tone() {
      return switch (code) {
        case "open" -> "good";
        case "waits" -> "warn";
        default -> "bad";
      };
    }
  }

  /** Whether nothing of the State's is connected yet. */
  public boolean blank() {
    return clients.isEmpty()
        && keys.isEmpty()
        && pulls.isEmpty()
        && webhooks.isEmpty()
        && channels.stream().allMatch(line -> line.last() == null);
  }
}
