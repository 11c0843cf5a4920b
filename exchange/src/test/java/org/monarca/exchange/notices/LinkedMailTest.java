package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.notices.MailDoor.Outcome;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;

/** Mail that leads by a link which is good once. */
class LinkedMailTest {

  private static final Pattern TOKEN = Pattern.compile("/password/([A-Za-z0-9_-]{43})\\b");
  private static final Set<LinkPurpose> NEW = Set.of(LinkPurpose.NEW_PASSWORD);

  private final TestNotices test = new TestNotices();
  private final List<Mail> sent = new ArrayList<>();
  private final Deque<Outcome> answers = new ArrayDeque<>();
  private final Links links = new Links(test.database().database(), test.clock());
  private final Account person = test.person("ana");

  @AfterEach
  void done() {
    test.close();
  }

  @Test
  void theTokenIsDrawnWhenTheMailLeavesAndStandsInItAlone() {
    var notice = asked(person.id());
    assertThat(tokens()).isZero();

    test.rest(room());

    assertThat(test.fate(notice)).isEqualTo("delivered");
    assertThat(links.find(token(0), NEW)).contains(new Link(LinkPurpose.NEW_PASSWORD, person.id()));
    assertThat(sent.getFirst().body())
        .contains("ten minutes", "Pass this message on to nobody")
        .doesNotContain("/profile/notices");
    assertThat(
            test.database()
                .jdbc()
                .sql("select string_agg(n::text, ' ') from notices.notice n")
                .query(String.class)
                .single())
        .doesNotContain(token(0));
  }

  @Test
  void whoeverWantsNoMailGetsWhatTheyAskedForAllTheSame() {
    test.choose(person, Delivery.NONE, Language.SPANISH);
    var notice = asked(person.id());

    test.rest(room());

    assertThat(test.fate(notice)).isEqualTo("delivered");
    assertThat(sent.getFirst().body()).contains("diez minutos");
  }

  @Test
  void anotherAttemptDrawsAnotherAndBothAreGood() {
    answers.add(new Outcome.Later("try again"));
    var notice = asked(person.id());
    test.rest(room());
    test.wait(Duration.ofMinutes(1));
    test.rest(room());

    assertThat(test.fate(notice)).isEqualTo("delivered");
    assertThat(sent).hasSize(2);
    assertThat(token(0)).isNotEqualTo(token(1));
    assertThat(links.find(token(0), NEW)).isPresent();
    assertThat(links.find(token(1), NEW)).isPresent();
  }

  @Test
  void whatIsLaterThanTheLinkWouldBeGoodIsNotSent() {
    var notice = asked(person.id());
    test.wait(Duration.ofMinutes(10).plusSeconds(1));

    test.rest(room());

    assertThat(test.fate(notice)).isEqualTo("too-late");
    assertThat(sent).isEmpty();
    assertThat(tokens()).isZero();
  }

  @Test
  void aLetterToNobodyLeavesForNobody() {
    var notice = asked("nobody");

    test.rest(room());

    assertThat(test.fate(notice)).isEqualTo("no-such-receiver");
    assertThat(sent).isEmpty();
  }

  @Test
  void whoeverHasNoAccountIsFoundByTheFeatureThatKnowsThem() {
    var notice = test.notices().send(new Notice("application-vouch", "authority:7", Map.of()));
    var others = new ArrayList<Correspondents>();
    others.add(receiver ->
        receiver.equals("authority:7")
            ? Optional.of(new Correspondents.Correspondent("head@example.org", Language.SPANISH))
            : Optional.empty());

    test.rest(test.room(this::take, others));

    assertThat(test.fate(notice)).isEqualTo("delivered");
    assertThat(sent.getFirst().to()).isEqualTo("head@example.org");
    assertThat(sent.getFirst().body()).contains("https://exchange.example.org/vouch/");
  }

  private UUID asked(String receiver) {
    return test.notices().send(new Notice("password-forgotten", receiver, Map.of()));
  }

  private NoticeRoom room() {
    return test.room(this::take, List.of());
  }

  private Outcome take(Mail mail) {
    sent.add(mail);
    var answer = answers.poll();
    return answer == null ? new Outcome.Delivered("taken") : answer;
  }

  private String token(int mail) {
    return TOKEN.matcher(sent.get(mail).body()).results().findFirst().orElseThrow().group(1);
  }

  private long tokens() {
    return test.database()
        .jdbc()
        .sql("select count(*) from access.link")
        .query(Long.class)
        .single();
  }
}
