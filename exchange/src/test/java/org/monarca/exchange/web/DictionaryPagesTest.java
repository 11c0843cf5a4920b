package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.records.problems.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public pages on what may be sent, asked for as anybody may ask. */
class DictionaryPagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @Test
  void theDictionaryIsOpenToAnybodyAndSpeaksTheReadersLanguage() {
    assertThat(web.get().uri("/data-dictionary"))
        .hasStatusOk()
        .bodyText()
        .contains("Data dictionary", "birth_date", "required");
    assertThat(web.get().uri("/data-dictionary").header("Accept-Language", "es-MX"))
        .bodyText()
        .contains("Diccionario de datos", "Fecha de nacimiento", "obligatorio");
    assertThat(web.get().uri("/data-dictionary?language=es"))
        .bodyText()
        .contains("Diccionario de datos");
  }

  @Test
  void aSearchLeavesWhatFitsWithoutCaseAndAccents() {
    assertThat(web.get().uri("/data-dictionary?q=BAPTISMAL"))
        .bodyText()
        .contains("birth_date_verification", "1 element.")
        .doesNotContain("enrollment_comment");
    assertThat(web.get().uri("/data-dictionary?lang=es&q=graduacion"))
        .bodyText()
        .contains("graduation_hse_indicator");
    assertThat(web.get().uri("/data-dictionary?q=<script>"))
        .bodyText()
        .contains("No element.", "&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void earlierVersionsShowWhatTheyHadAndChanged() {
    assertThat(web.get().uri("/data-dictionary?version=2011"))
        .bodyText()
        .contains("home_school_indicator", "New element: Residency Date")
        .doesNotContain("parent_1_email");
    assertThat(web.get().uri("/data-dictionary/versions"))
        .bodyText()
        .contains("Version 2025", "announced", "90 FR 43421");
  }

  @Test
  void theLinkToTheOtherLanguageKeepsTheQuestion() {
    assertThat(web.get().uri("/data-dictionary?q=sex&version=2022&lang=en"))
        .bodyText()
        .contains("/data-dictionary?q=sex&amp;version=2022&amp;lang=es");
  }

  @Test
  void anElementAndAListHaveTheirPages() {
    assertThat(web.get().uri("/data-dictionary/elements/student/birth_date_verification"))
        .hasStatusOk()
        .bodyText()
        .contains("Stored and shown as 3423", "number 15");
    assertThat(web.get().uri("/data-dictionary/lists/course_type"))
        .hasStatusOk()
        .bodyText()
        .contains("to confirm", "Honors");
    assertThat(web.get().uri("/data-dictionary/elements/student/nickname"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.get().uri("/data-dictionary/lists/colors")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theTablesThemselvesCanBeTaken() {
    assertThat(web.get().uri("/data-dictionary/elements.csv"))
        .hasStatusOk()
        .bodyText()
        .startsWith("record,key,label,type");
    assertThat(web.get().uri("/data-dictionary/code_lists.csv"))
        .bodyText()
        .startsWith("code_list,code,label");
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasItsPage(Problem problem) {
    assertThat(web.get().uri("/problems/" + problem.code()))
        .hasStatusOk()
        .bodyText()
        .contains(problem.code(), "How to mend it");
  }

  @Test
  void aCodeThatIsNoneIsNotFound() {
    assertThat(web.get().uri("/problems/MON-9999")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.get().uri("/problems?q=locomotive"))
        .hasStatusOk()
        .bodyText()
        .contains("No problem.");
  }
}
