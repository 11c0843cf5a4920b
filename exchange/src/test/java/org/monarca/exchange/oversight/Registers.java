package org.monarca.exchange.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People at the registers of privacy officers. */
public abstract class Registers extends WholeExchange {

  @Autowired protected MockMvcTester web;
  @Autowired protected Accounts accounts;

  protected final MvcTestResult get(String path, Account person) {
    return web.get().uri(path).with(csrf()).with(acting(person)).exchange();
  }

  protected final MvcTestResult post(String path, Account person, Map<String, String> fields) {
    var request = web.post().uri(path).with(csrf()).with(acting(person));
    fields.forEach(request::param);
    return request.exchange();
  }

  protected final Account person(Role role, @Nullable String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic Registrar",
            role,
            state,
            ZoneOffset.UTC));
  }

  protected static String body(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
