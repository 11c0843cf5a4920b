package org.monarca.records.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.monarca.records.Catalogue;
import org.monarca.records.Children;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/** Whatever is sent: judging ends, says the same again, and does not mind the order of rows. */
class RulePropertiesTest {

  private static final Set<Problem> DISCREET =
      EnumSet.of(
          Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
          Problem.WORDS_ON_IMMIGRATION,
          Problem.WORDS_OF_A_DIAGNOSIS,
          Problem.VERIFICATION_1013);

  private final ChildRules rules = new ChildRules(Children.header(), RecordKind::fileName);

  @Property(tries = 400)
  void anyChildGetsAVerdictAndTheSameOneAgain(@ForAll("children") StudentRecord child) {
    var judgement = rules.judge(child);

    assertThat(rules.judge(child)).isEqualTo(judgement);
    assertThat(judgement.rejected())
        .isEqualTo(
            judgement.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.RECORD_ERROR));
    assertThat(judgement.findings())
        .allSatisfy(finding -> assertThat(finding.message(java.util.Locale.ENGLISH)).isNotEmpty());
  }

  @Property(tries = 400)
  void theOrderOfRowsChangesNothing(
      @ForAll("children") StudentRecord child, @ForAll Random chance) {
    var shuffled = new ArrayList<>(child.childRows());
    Collections.shuffle(shuffled, chance);

    var findings = rules.judge(new StudentRecord(child.student(), shuffled)).findings();

    assertThat(findings).containsExactlyInAnyOrderElementsOf(rules.judge(child).findings());
  }

  @Property(tries = 400)
  void findingsStandInTheOrderOfTheRows(@ForAll("children") StudentRecord child) {
    var byKind =
        rules.judge(child).findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.severity() + " " + finding.record(),
                    Collectors.mapping(Finding::line, Collectors.toList())));

    assertThat(byKind.values()).allSatisfy(lines -> assertThat(lines).isSorted());
  }

  @Property(tries = 400)
  void errorsStandBeforeWarnings(@ForAll("children") StudentRecord child) {
    assertThat(rules.judge(child).findings())
        .extracting(finding -> finding.severity() == Severity.WARNING)
        .isSorted();
  }

  @Property(tries = 400)
  void aShortcutNeverHidesWhatARuleWouldFind(@ForAll("values") String value) {
    for (var kind : RecordKind.values()) {
      for (var element : Catalogue.published().elements(kind)) {
        var asked = asked(element);
        if (Shortcut.of(element, asked, Catalogue.published()).saysGood(value)) {
          assertThat(asked).allMatch(rule -> holds(rule, element, value));
        }
      }
    }
  }

  @Property(tries = 400)
  void ofWhatIsHiddenNothingIsRepeated(@ForAll("children") StudentRecord child) {
    assertThat(rules.judge(child).findings())
        .filteredOn(finding -> DISCREET.contains(finding.problem()))
        .extracting(Finding::value)
        .allMatch(value -> value == null);
  }

  private static List<ValueRule> asked(Element element) {
    return ValueRules.ALL.stream()
        .filter(rule -> rule.preparation().of(element, Catalogue.published()) != null)
        .toList();
  }

  private static boolean holds(ValueRule rule, Element element, String value) {
    var check = rule.preparation().of(element, Catalogue.published());
    return check == null || check.holds(value);
  }

  @Provide
  Arbitrary<StudentRecord> children() {
    return Arbitraries.randomValue(RulePropertiesTest::child);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(16),
        Arbitraries.randomValue(chance -> value(chance)));
  }

  private static StudentRecord child(Random chance) {
    var rows = new ArrayList<Row>();
    for (int i = chance.nextInt(12); i > 0; i--) {
      var kinds = RecordKind.childKinds();
      rows.add(row(kinds.get(chance.nextInt(kinds.size())), rows.size() + 2, chance));
    }
    return new StudentRecord(row(RecordKind.STUDENT, 2, chance), rows);
  }

  /** Mostly what a good row has, with a few values blanked, spoiled or taken from elsewhere. */
  private static Row row(RecordKind kind, long line, Random chance) {
    var good = kind == RecordKind.STUDENT ? Children.student("TX-1") : Children.row("TX-1", kind);
    var row = Row.builder(kind).line(line);
    for (var element : Catalogue.published().elements(kind)) {
      var value = chance.nextInt(4) == 0 ? value(chance) : good.value(element);
      row.put(element, chance.nextInt(12) == 0 ? null : value);
    }
    return row.build();
  }

  private static String value(Random chance) {
    var some =
        List.of(
            "D",
            "U",
            "Y",
            "N",
            "01",
            "06",
            "00",
            "12",
            "2026-03-10",
            "2024-02-29",
            "2010-01-01",
            "2199-12-31",
            "0001-01-01",
            "2026-13",
            "2025-05",
            "9999",
            "2026",
            "0",
            "9.99",
            "MX",
            "MX-OAX",
            "TX",
            "FL",
            "X-1",
            "482370002574",
            "4823700",
            "1013",
            "1007",
            "-",
            "•",
            "\uD83C\uDF3B",
            "\uD83C",
            "000-00-0000",
            "Unknown",
            "sin papeles",
            "asma",
            "a@b",
            "a@b.c",
            "@",
            "0000000",
            "x".repeat(200),
            "٣",
            "1".repeat(40));
    return some.get(chance.nextInt(some.size()));
  }
}
