package org.monarca.records.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.problems.Problem;

/** The conformance kit as it is published. */
class KitTest {

  /** What only a service can find, because it knows its senders and what they sent before. */
  private static final Set<Problem> OF_THE_EXCHANGE =
      EnumSet.of(
          Problem.WRONG_STATE,
          Problem.SUBMISSION_ID_USED,
          Problem.NOT_CONFIRMED_IN_TIME,
          Problem.WITHDRAWN_BY_SENDER,
          Problem.COULD_NOT_BE_PROCESSED,
          Problem.EXCHANGE_ID_UNKNOWN,
          Problem.INSERT_OF_KNOWN,
          Problem.UPDATE_OF_UNKNOWN,
          Problem.DELETE_OF_UNKNOWN,
          Problem.EXCHANGE_ID_CONTRADICTED,
          Problem.EARLIER_RECORD_CONTRADICTED,
          Problem.WOULD_WAIT_FOR_CONFIRMATION,
          Problem.CODE_TABLE_UNUSABLE,
          Problem.CODE_TRANSLATED);

  /** Files over a limit weigh as much as it; a file of no form has no name by which it is read. */
  private static final Set<Problem> TOO_LARGE_TO_KEEP =
      EnumSet.of(
          Problem.SENT_TOO_LARGE,
          Problem.UNPACKED_TOO_LARGE,
          Problem.UNPACKS_TOO_MUCH,
          Problem.UNKNOWN_FORM,
          Problem.TOO_MUCH_TO_LOOK_UP,
          Problem.RECORD_TOO_LARGE,
          Problem.TOO_MANY_STUDENTS,
          Problem.TOO_MANY_CHILD_ROWS);

  @TempDir private Path scratch = Path.of("");
  private Map<String, byte[]> kit = Map.of();

  @BeforeEach
  void make() throws IOException {
    kit = Kit.files(scratch);
  }

  @Test
  void theKitIsUpToDate() throws IOException {
    try (var published = Files.list(Kit.FOLDER)) {
      assertThat(published.map(file -> file.getFileName().toString()))
          .as("run kit.Kit in the folder of the module, and commit what it writes")
          .filteredOn(name -> !name.equals("README.md"))
          .hasSameElementsAs(kit.keySet());
    }
    for (var file : kit.entrySet()) {
      assertThat(Files.readAllBytes(Kit.FOLDER.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void everyProblemThatAFileCanCauseHasAnExample() {
    var shown = expected().stream().map(line -> line.split(",", -1)[6]).collect(Collectors.toSet());

    assertThat(Stream.of(Problem.values()))
        .filteredOn(problem -> !OF_THE_EXCHANGE.contains(problem))
        .filteredOn(problem -> !TOO_LARGE_TO_KEEP.contains(problem))
        .extracting(Problem::code)
        .allSatisfy(code -> assertThat(shown).contains(code));
  }

  @Test
  void inEveryFileIsFoundWhatItsNameSays() {
    for (var name : kit.keySet()) {
      var codes =
          expected().stream()
              .filter(line -> line.startsWith(name + ","))
              .map(line -> line.split(",", -1)[6])
              .toList();
      if (name.contains("-good.")) {
        assertThat(codes).as(name).isEmpty();
      } else if (name.startsWith("MON-")) {
        assertThat(codes).as(name).contains(name.substring(0, 8));
      }
    }
  }

  private List<String> expected() {
    var text = new String(kit.get(Kit.EXPECTED), StandardCharsets.UTF_8);
    return text.lines().skip(1).toList();
  }
}
