package org.monarca.exchange.house;

import org.junit.jupiter.api.Test;
import org.monarca.exchange.Exchange;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresKeepToEachOthersPublicTypesAndFormNoCycle() {
    ApplicationModules.of(Exchange.class).verify();
  }
}
