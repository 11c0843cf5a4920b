package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No page has code or style in it: browsers are told to run nothing that stands in a page, and what
 * would not run must not be written either.
 */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  /** A script without a source, a style, what is done on an event, and code as an address. */
  private static final Pattern INLINE =
      Pattern.compile(
          "<script\\b(?![^>]*\\bsrc=)|<style\\b|[\\s\"'](?:th:)?style\\s*=|[\\s\"'](?:th:)?on[a-z]+\\s*=|th:inline\\s*=\\s*[\"'](?:javascript|css)|javascript:|data:text/html"
              + "|th:(?:attr|attrappend|attrprepend)\\s*=\\s*\"[^\"]*\\b(?:style|on[a-z]+)=",
          Pattern.CASE_INSENSITIVE);

  @Test
  void noTemplateHasCodeOrStyleInIt() throws IOException {
    var wrong = new ArrayList<String>();
    for (var template : templates()) {
      var found = INLINE.matcher(Files.readString(template));
      while (found.find()) {
        wrong.add(TEMPLATES.relativize(template) + ": " + found.group().strip());
      }
    }

    assertThat(templates()).hasSizeGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>go()</script>",
        "<script defer>go()</script>",
        "<style>p {}</style>",
        "<p style=\"color: red\">",
        "<p th:style=\"${red}\">",
        "<p\nonclick=\"go()\">",
        "<p th:onclick=\"${go}\">",
        "<p th:attr=\"onclick=${go}\">",
        "<a href=\"javascript:go()\">",
        "<script th:inline=\"javascript\" src=\"x.js\">"
      })
  void whatWouldBeOneIsFound(String html) {
    assertThat(INLINE.matcher(html).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script defer th:src=\"@{/review.js}\"></script>",
        "<option value=\"one\">",
        "<p class=\"style\" data-label=\"of on\">",
        "<p th:if=\"${version == 1}\">"
      })
  void whatIsNoneIsNot(String html) {
    assertThat(INLINE.matcher(html.toLowerCase(Locale.ROOT)).find()).isFalse();
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
