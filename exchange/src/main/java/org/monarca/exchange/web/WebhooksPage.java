package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.webhooks.WebhookDesk;

/**
 * The addresses at which a State's systems hear of submissions.
 *
 * @param keeps whether the reader adds and ends, and does not only confirm
 * @param done what was just done, as a key of the catalogue; empty for nothing
 * @param typed an address that was not taken
 */
record WebhooksPage(
    List<Part> webhooks,
    List<Ended> ended,
    boolean keeps,
    String done,
    String typed,
    Problems problems) {

  /**
   * One address.
   *
   * @param added when, and by whom
   * @param arrived the last message that was taken; null before the first
   * @param failed what came of the last attempt that failed, with its moment; null where none has
   * @param formerUntil until when a former secret signs too; null where there is none
   * @param yours whether the reader may confirm it
   * @param secret the secret just made, shown this once, else null
   */
  record Part(
      long id,
      String url,
      WebhookMark mark,
      String added,
      @Nullable String arrived,
      @Nullable String failed,
      @Nullable String formerUntil,
      boolean yours,
      @Nullable String secret,
      List<MessageLine> messages) {

    /** Whether messages are sent there. */
    public boolean open() {
      return !mark.code().equals("waits");
    }
  }

  /**
   * One message.
   *
   * @param submission that it tells of; null of a test, and of a dry run, which is soon forgotten
   * @param outcome with what was answered last
   * @param attempts so many, in words; null before the first
   */
  record MessageLine(
      String kind,
      @Nullable String submission,
      String written,
      String tone,
      String standing,
      String outcome,
      @Nullable String attempts) {}

  /** An address that is ended. */
  record Ended(String url, @Nullable String arrived, String ended, String by) {}

  public boolean full() {
    return webhooks.size() >= mostWebhooks();
  }

  public int mostWebhooks() {
    return WebhookDesk.MOST_WEBHOOKS;
  }

  public int longestUrl() {
    return WebhookDesk.LONGEST_URL;
  }

  public long overlapDays() {
    return WebhookDesk.OVERLAP.toDays();
  }

  public int mostEnded() {
    return WebhookDesk.MOST_ENDED;
  }

  public int mostMessages() {
    return WebhookDesk.MOST_MESSAGES;
  }
}
