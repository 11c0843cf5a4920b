package org.monarca.exchange.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.chain.Heads;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Product;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Worker;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the notices together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class NoticesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

  /** A day is closed soon after its end. */
  private static final Duration ANCHOR_EVERY = Duration.ofMinutes(5);

  @Bean
  NoticeRoom noticeRoom(
      Database database,
      Audit audit,
      Accounts accounts,
      List<Correspondents> others,
      Directory directory,
      InstantSource clock,
      JsonMapper json,
      SmtpSettings settings,
      Heads heads,
      Product product) {
    var words =
        new NoticeWords(
            NoticeKinds.published(), settings.link(), product.synthetic(), new EnclosedHead(heads));
    return NoticeRoom.of(
        database,
        audit,
        accounts,
        others,
        directory,
        clock,
        json,
        words,
        settings.way(),
        CrashPoint.NONE);
  }

  @Bean
  Worker noticeWorker(NoticeRoom room) {
    return new Worker("notices", room.delivering()::takeOne, LOOK_EVERY);
  }

  @Bean
  @ConditionalOnProperty("monarca.smtp.bounces.host")
  Worker bounceWorker(NoticeRoom room, SmtpSettings settings) {
    var mailbox = new BounceMailbox(settings, room.returned());
    return new Worker("bounces", mailbox::lookThrough, settings.bounces().every());
  }

  @Bean
  Notices notices(NoticeRoom room, Worker noticeWorker) {
    return room.notices(noticeWorker::nudge);
  }

  @Bean
  Anchors anchors(SmtpSettings settings) {
    return new Anchors(settings.anchors());
  }

  @Bean
  Worker anchorWorker(Database database, Heads heads, Notices notices, Anchors anchors) {
    var mails = new AnchorMails(database, heads, notices, anchors);
    return new Worker("anchors", mails::sendSome, ANCHOR_EVERY);
  }

  @Bean
  Preferences noticePreferences(NoticeRoom room) {
    return room.preferences();
  }

  @Bean
  Addresses noticeAddresses(NoticeRoom room) {
    return room.addresses();
  }

  @Bean
  WatchedCount lateNotices(Database database, InstantSource clock) {
    return LateNotices.of(database, clock);
  }
}
