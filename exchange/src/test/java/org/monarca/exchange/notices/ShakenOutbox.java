package org.monarca.exchange.notices;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;
import org.monarca.exchange.platform.Invariants;

/**
 * Readers are told by processes to which something happens, one at once and one by digest, until
 * nothing waits any more.
 */
final class ShakenOutbox extends Shaken {

  private static final String TOLD =
      """
      select concat_ws(' ', account.email, notice.kind, notice.ids, notice.status, carrier.status)
        from notices.notice
        join access.account on account.id = notice.receiver
        left join notices.notice carrier on carrier.id = notice.digest
       where notice.kind <> 'digest'
       order by 1
      """;

  private static final String SENT =
      "select message_id from notices.notice where status = 'delivered' and not gathered";

  private final OutboxGround ground;
  private final List<String> more = new ArrayList<>();

  ShakenOutbox(OutboxGround ground) {
    super(ground.server(), OutboxProcess.class);
    this.ground = ground;
    more.add(Integer.toString(ground.mail().getSmtp().getPort()));
    try (var notices = new TestNotices(OutboxProcess.BEGIN, look())) {
      ground.mail().purgeEmailFromAllMailboxes();
      for (var delivery : List.of(Delivery.AT_ONCE, Delivery.DIGEST)) {
        var reader = notices.person(delivery.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        notices.choose(reader, delivery, Language.ENGLISH);
        more.add(reader.id());
      }
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected List<String> more() {
    return more;
  }

  /** Who was told what. What is said to be delivered has arrived, and nothing else has. */
  @Override
  public List<String> end() {
    try (var look = look()) {
      Invariants.hold(look.jdbc());
      assertThat(arrived().keySet())
          .containsExactlyInAnyOrderElementsOf(look.jdbc().sql(SENT).query(String.class).list());
      assertThat(arrived().values()).allMatch(ShakenOutbox::areOneMessage);
      return look.jdbc().sql(TOLD).query(String.class).list();
    }
  }

  /** How many messages arrived that had arrived before. */
  int repeats() {
    return arrived().values().stream().mapToInt(messages -> messages.size() - 1).sum();
  }

  private Map<String, List<MimeMessage>> arrived() {
    return Arrays.stream(ground.mail().getReceivedMessages())
        .collect(groupingBy(ShakenOutbox::idOf));
  }

  /** Receivers tell a repetition by its identifier, and lose nothing when they ignore it. */
  private static boolean areOneMessage(List<MimeMessage> messages) {
    return messages.stream().map(ShakenOutbox::told).distinct().count() == 1;
  }

  private static String idOf(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String told(MimeMessage message) {
    try {
      return Arrays.toString(message.getAllRecipients())
          + message.getSubject()
          + message.getSentDate()
          + GreenMailUtil.getBody(message);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
