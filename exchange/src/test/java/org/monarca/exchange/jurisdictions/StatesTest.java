package org.monarca.exchange.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.records.Catalogue;
import org.springframework.dao.DataAccessException;

class StatesTest {

  private final TestDatabase test = TestDatabase.fresh();
  private final States states = new States(test.database());

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theDirectoryHoldsTheStatesOfTheCodeListAndNoOther() {
    assertThat(states.all())
        .hasSize(56)
        .extracting(Jurisdiction::code)
        .containsExactlyInAnyOrderElementsOf(Catalogue.published().codeList("state").codes());
  }

  @Test
  void theStatesStandByName() {
    assertThat(states.all()).extracting(Jurisdiction::name).isSorted().startsWith("Alabama");
  }

  @Test
  void aStateHasTheZoneOfItsOfficesAndSomebodyToAsk() {
    var texas = states.find("TX").orElseThrow();

    assertThat(texas.name()).isEqualTo("Texas");
    assertThat(texas.zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(texas.contact().office()).isEqualTo("Texas migrant education office");
  }

  @Test
  void everyContactIsVisiblyMadeUp() {
    assertThat(states.all())
        .extracting(Jurisdiction::contact)
        .allSatisfy(contact -> {
          assertThat(contact.email()).endsWith("@example.org");
          assertThat(contact.phone()).matches("555-01\\d\\d");
        });
  }

  @Test
  void whatIsNoStateIsNotFound() {
    assertThat(states.find("XX")).isEmpty();
    assertThat(states.find("tx")).isEmpty();
  }

  @Test
  void theServiceCannotChangeTheDirectory() {
    assertThatThrownBy(
            () -> test.asService().sql("update jurisdictions.state set zone = 'UTC'").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
