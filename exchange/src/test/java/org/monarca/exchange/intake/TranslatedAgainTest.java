package org.monarca.exchange.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.MendField;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Form;

/** What was refused is sent again with the State's codes, and read by the newest table. */
class TranslatedAgainTest {

  private static final Actor ADMINISTRATOR = Actor.person("tx-1", "state-data-admin", "TX");
  private static final String WRONG = "list,theirs,ours\ncountry,MEX,GT\n";
  private static final String RIGHT = "list,theirs,ours\ncountry,MEX,MX\n";
  private static final Path EXAMPLE = Path.of("..", "docs", "formats", "examples", "wide-table");

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void whoWasRefusedForACodeOnlyNeedsTheTable() {
    var sent = intake.send(child("s-1", Map.of("birth_country", "MEX")));
    assertThat(needed(sent)).containsExactly("v-0-birth_country");
    TranslatedCodesTest.keep(intake, "TX", RIGHT);

    assertThat(needed(sent)).isEmpty();
    var answer = intake.mending().send(ADMINISTRATOR, sent.id(), 1, sent.id(), Map.of());
    intake.rest();

    assertThat(answer).isInstanceOf(Answer.Sent.class);
    assertThat(intake.living()).singleElement().asString().contains("birth_country=MX");
  }

  @Test
  void aDryRunOfTheSameFileTriesTheTableAsItStands() {
    var file = child("s-1", Map.of("birth_country", "MEX")).bytes();
    var first = tried(file);
    assertThat(first.receipt()).isNotNull().extracting(Receipt::rejected).isEqualTo(1L);
    assertThat(again(file, true)).isEqualTo(first.id());
    TranslatedCodesTest.keep(intake, "TX", RIGHT);

    var second = tried(file);

    assertThat(second.receipt()).isNotNull().extracting(Receipt::accepted).isEqualTo(1L);
    assertThat(again(file, true)).isEqualTo(second.id());
    assertThat(intake.status(first).receipt())
        .isNotNull()
        .extracting(Receipt::rejected)
        .isEqualTo(1L);
    TranslatedCodesTest.keep(intake, "CA", RIGHT);
    assertThat(again(file, true)).isEqualTo(second.id());
    assertThat(intake.count("students.source")).isZero();
  }

  @Test
  void whatCountsIsSentOnceWhateverTheTableSaysSince() {
    var file = child("s-1", Map.of("birth_country", "MEX"));
    var sent = intake.send(file);
    TranslatedCodesTest.keep(intake, "TX", RIGHT);

    assertThat(again(file.bytes(), false)).isEqualTo(sent.id());
    assertThat(tried(file.bytes()).receipt())
        .isNotNull()
        .extracting(Receipt::accepted)
        .isEqualTo(1L);
  }

  @Test
  void whatATableSaidWronglyIsInNoBundleOfRejectedChildren() {
    TranslatedCodesTest.keep(intake, "TX", WRONG);
    var sent = intake.send(child("s-1", Map.of("birth_country", "MEX", "sex", "?")));
    TranslatedCodesTest.keep(intake, "TX", RIGHT + "sex,?,Female\n");

    var again = intake.send("TX", intake.rejectedBundle(sent));

    assertThat(again.receipt()).isNotNull().extracting(Receipt::accepted).isEqualTo(1L);
    assertThat(intake.living()).singleElement().asString().contains("birth_country=MX");
  }

  @Test
  void whoWasRefusedForTheNumberAloneIsMendedWithTheCodesThatWereSent() {
    TranslatedCodesTest.keep(intake, "TX", WRONG);
    var sent =
        intake.send(child("s-1", Map.of("birth_country", "MEX", "exchange_id", "no-number")));
    assertThat(sent.receipt()).isNotNull().extracting(Receipt::rejected).isEqualTo(1L);
    TranslatedCodesTest.keep(intake, "TX", RIGHT);

    var answer =
        intake
            .mending()
            .send(ADMINISTRATOR, sent.id(), 1, sent.id(), Map.of("v-0-exchange_id", ""));
    intake.rest();

    assertThat(answer).isInstanceOf(Answer.Sent.class);
    assertThat(intake.living()).singleElement().asString().contains("birth_country=MX");
  }

  @Test
  void whatAMappingLeavesIsTranslatedAndFoundWhereTheSenderHasIt() throws IOException {
    var stranger = intake.send("CA", SentBundle.delta("CA", "s1").child(7).bytes());
    var number = Objects.requireNonNull(intake.outcomes(stranger).get("c7")).exchangeId();
    var table =
        Files.readString(EXAMPLE.resolve("history.csv"))
            .replace("T0002||", "T0002|" + number + "|")
            .replace("|2014-09-17|N|4|", "|2014-09-17|no twin|99|")
            .replace("|07|Y|N|", "|07|si|N|");
    TranslatedCodesTest.keep(intake, "TX", "list,theirs,ours\nyes_no,No twin,N\nyes_no,SI,Y\n");

    var done = intake.send("TX", Form.CSV_BUNDLE, zip(table));

    assertThat(intake.findings(done))
        .filteredOn(found -> found.problem() == Problem.CODE_UNKNOWN)
        .as("what the table does not say is refused where the sender has it")
        .singleElement()
        .satisfies(found -> {
          assertThat(found.file()).isEqualTo("history.csv");
          assertThat(found.sentAs()).isEqualTo("PROOF");
          assertThat(found.value()).isEqualTo("99");
        });
    var whole = intake.send("TX", Form.CSV_BUNDLE, zip(table.replace("|99|", "|4|")));
    assertThat(whole.receipt()).isNotNull().extracting(Receipt::accepted).isEqualTo(2L);
    assertThat(intake.living())
        .anyMatch(row -> row.contains("|T0002|") && row.contains("multiple_birth_flag=N"))
        .anyMatch(row -> row.contains("|T0002|") && row.contains("el_indicator=Y"));
    assertThat(intake.findings(whole))
        .filteredOn(found -> found.problem() == Problem.EXCHANGE_ID_CONTRADICTED)
        .singleElement()
        .satisfies(found -> {
          assertThat(found.file()).isEqualTo("history.csv");
          assertThat(found.sentAs()).isEqualTo("MSIX_ID");
          assertThat(found.line()).isEqualTo(4);
        });
  }

  private SubmissionStatus tried(byte[] file) {
    var taken = (Received.Accepted) intake.receive("TX", file, true);
    intake.rest();
    return intake.status(taken.submission());
  }

  private UUID again(byte[] file, boolean dryRun) {
    return ((Received.Repeated) intake.receive("TX", file, dryRun)).submission().id();
  }

  private List<String> needed(SubmissionStatus sent) {
    return intake.mending().child(ADMINISTRATOR, sent.id(), 1).orElseThrow().needed().stream()
        .map(MendField::name)
        .toList();
  }

  private static SentBundle child(String id, Map<String, String> more) {
    var child = new HashMap<>(SentBundle.nameAndBirth(1));
    child.putAll(more);
    return SentBundle.delta("TX", id).child("c1", "I", child);
  }

  private static byte[] zip(String table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mapping.json"));
      zip.write(Files.readAllBytes(EXAMPLE.resolve("mapping.json")));
      zip.putNextEntry(new ZipEntry("history.csv"));
      zip.write(table.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
