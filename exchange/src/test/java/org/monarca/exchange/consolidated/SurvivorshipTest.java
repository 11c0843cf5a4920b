package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

class SurvivorshipTest {

  private static final Set<String> NOT_THE_CHILDS_OWN =
      Set.of("state_student_id", "state_student_id_type", "action", "exchange_id");

  @Test
  void everyElementOfTheStudentHasARuleInCatalogueOrder() {
    var elements =
        Catalogue.published().elements(RecordKind.STUDENT).stream()
            .map(Element::key)
            .filter(key -> !NOT_THE_CHILDS_OWN.contains(key))
            .toList();

    assertThat(new Survivorship().elements()).isEqualTo(elements);
  }

  @Test
  void everyVerificationHasAStrengthOfItsOwnButThatWhichIsNeverShown() {
    var rows = SmallTable.rows(Survivorship.class, "verification.csv");
    var codes =
        Catalogue.published().codeList("birth_date_verification").codes().stream()
            .filter(code -> !code.equals("1013"))
            .toList();

    assertThat(rows.stream().map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(rows.stream().map(row -> row.get(1)).collect(Collectors.toSet()))
        .hasSameSizeAs(rows);
  }

  @ParameterizedTest
  @EnumSource(SurvivorshipRule.class)
  void everyRuleIsExplainedInASentenceOfBothLanguages(SurvivorshipRule rule) {
    var english = Survivorship.explanation(rule.code(), Locale.ENGLISH);
    var spanish = Survivorship.explanation(rule.code(), Locale.of("es"));

    assertThat(english).endsWith(".").isNotEqualTo(spanish);
    assertThat(SurvivorshipRule.of(rule.code())).isEqualTo(rule);
  }
}
