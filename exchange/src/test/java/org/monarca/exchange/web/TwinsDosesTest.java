package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Answers;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A merge of twins swaps their doses; once it is undone, each has what was hers. */
class TwinsDosesTest extends WholeExchange {

  private static final Actor TEXAN = Actor.person("twins-tx", "state-data-admin", "TX");
  private static final Actor CAROLINIAN = Actor.person("twins-nc", "state-data-admin", "NC");
  private static final Grounds GROUNDS = new Grounds("papers-agree", "one birth date, one mother");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private Proposals proposals;
  @Autowired private Answers answers;
  @Autowired private InstantSource clock;

  @Test
  void eachTwinHasHerOwnDosesAgainWhenAWrongMergeIsUndone() throws Exception {
    var twin = Teller.nobodyElse().with("birth_date", "2016-03-14").ofMultipleBirth();
    var ana = twinOf(twin, "Ana").dose("TX", "03", "2017-05-02").dose("TX", "03", "2020-05-02");
    var eva = twinOf(twin, "Eva").dose("NC", "21", "2017-06-09").dose("NC", "21", "2020-06-09");
    var anas = ana.told(clock.instant());
    var evas = eva.told(clock.instant());
    assertThat(anas).isNotEqualTo(evas);
    var before = page(anas);
    var evasBefore = page(evas);
    assertThat(before).contains("(MMR) Complete", "(varicella) Past due Dose 1");
    assertThat(evasBefore).contains("(varicella) Complete", "(MMR) Past due Dose 1");

    long decision =
        confirm(CAROLINIAN, done(proposals.merge(TEXAN, Set.of(anas, evas), anas, GROUNDS, null)));

    // Both are one child now, who seems to need neither.
    assertThat(page(anas))
        .contains("(MMR) Complete", "(varicella) Complete", "4 doses are told")
        .contains("Jun 9, 2020", "May 2, 2020");
    kept("twins-merged", anas);

    confirm(CAROLINIAN, done(proposals.undo(TEXAN, decision, GROUNDS)));

    assertThat(page(anas)).isEqualTo(before);
    assertThat(page(evas)).isEqualTo(evasBefore);
    kept("twins-undone", anas);
  }

  /** Vaccinated on one day, of one lot: nothing but the name tells one from the other. */
  @Test
  void twinsWithTheVerySameDosesAreTwoAndStayTwoWhenAWrongMergeIsUndone() throws Exception {
    var twin = Teller.nobodyElse().with("birth_date", "2016-03-14").ofMultipleBirth();
    var ana = alike(twinOf(twin, "Ana"), "TX").told(clock.instant());
    var eva = alike(twinOf(twin, "Eva"), "NC").told(clock.instant());
    assertThat(ana).isNotEqualTo(eva);
    var anas = page(ana);
    var evas = page(eva);
    assertThat(anas).contains("2 doses are told").doesNotContain("Told 2 times");

    long decision =
        confirm(CAROLINIAN, done(proposals.merge(TEXAN, Set.of(ana, eva), ana, GROUNDS, null)));

    assertThat(page(ana)).contains("2 doses are told", "Told 2 times, counted once.");

    confirm(CAROLINIAN, done(proposals.undo(TEXAN, decision, GROUNDS)));

    assertThat(page(ana)).isEqualTo(anas);
    assertThat(page(eva)).isEqualTo(evas);
  }

  private static StudentOfMany alike(StudentOfMany twin, String state) {
    return twin.dose(state, "03", "2017-05-02", "lot_number", "SYN1000")
        .dose(state, "110", "2016-05-14", "lot_number", "SYN2000");
  }

  private StudentOfMany twinOf(ChildFixture twin, String name) {
    return new StudentOfMany(new ToldChild(database, sources, identities), twin.named(name));
  }

  private long confirm(Actor by, long proposal) {
    int version = proposals.find(proposal).orElseThrow().version();
    return done(answers.confirm(by, proposal, version, ""));
  }

  private static long done(Answer answer) {
    return switch (answer) {
      case Answer.Done(long id) -> id;
      case Answer.Refused(var why) -> throw new AssertionError("refused: " + why.code());
    };
  }

  /** From the first word of the history to the last. */
  private String page(ExchangeId id) throws Exception {
    var text = PageText.of(html(id));
    return text.substring(
        text.indexOf("What is due"),
        text.indexOf("Help and whom to ask", text.indexOf("What is due")));
  }

  private void kept(String name, ExchangeId id) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "pages", "en"));
    Files.writeString(folder.resolve("situation-" + name + ".html"), html(id));
  }

  private String html(ExchangeId id) throws Exception {
    return web.get()
        .uri("/children/" + id.digits() + "/immunizations")
        .with(as(Role.SCHOOL_USER, "NC"))
        .exchange()
        .getResponse()
        .getContentAsString();
  }
}
