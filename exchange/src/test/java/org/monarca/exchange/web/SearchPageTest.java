package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is typed into the search, however strange, is answered by a page that helps. */
class SearchPageTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @Test
  void aNameThatNoRecordCanHoldIsPointedOutBesideItsFieldAndStaysTyped() throws Exception {
    var long500 = "x".repeat(500);
    for (var field : new String[] {"first_name", "middle_name", "last_name_1", "last_name_2"}) {
      var typed = new java.util.TreeMap<>(Map.of("first_name", "Ana", "last_name_1", "Reyna"));
      typed.put(field, long500);

      assertThat(search(typed)).contains("href=\"#" + field + "\"", ": No record holds", long500);
    }
  }

  @Test
  void aNumberThatNoRecordCanHoldIsPointedOutBesideItsField() throws Exception {
    assertThat(search(Map.of("by", "number", "state", "TX", "state_student_id", "9".repeat(300))))
        .contains("href=\"#state_student_id\"", "too long");
    assertThat(search(Map.of("by", "number", "state", "Z".repeat(300), "state_student_id", "9")))
        .contains("href=\"#state\"");
    assertThat(search(Map.of("by", "number", "exchange_id", "9".repeat(300))))
        .contains("href=\"#exchange_id\"");
  }

  @Test
  void whoIsNotThereIsSaidToBeSo() throws Exception {
    assertThat(search(Map.of("first_name", "😀", "last_name_1", "O'Brien <b>")))
        .contains("No such child was found", "O&#39;Brien &lt;b&gt;");
  }

  @Test
  void whatForIsFilledInByTheRoleAndKeptForTheSession() throws Exception {
    var registrar = as(Role.SCHOOL_USER, "MI");
    assertThat(web.get().uri("/search").with(registrar).with(csrf()))
        .bodyText()
        .contains("<option value=\"enrollment\" selected=\"selected\">");

    var searched =
        web.post()
            .uri("/search")
            .with(registrar)
            .with(csrf())
            .param("first_name", "Ana")
            .param("last_name_1", "Reyna")
            .param("purpose", "health")
            .exchange();

    var again = web.get().uri("/search").with(registrar).with(csrf());
    assertThat(again.cookie(searched.getResponse().getCookies()))
        .bodyText()
        .contains("<option value=\"health\" selected=\"selected\">");
  }

  private String search(Map<String, String> typed) throws Exception {
    var request = web.post().uri("/search").with(as(Role.SCHOOL_USER, "MI")).with(csrf());
    typed.forEach(request::param);
    var page = request.exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
