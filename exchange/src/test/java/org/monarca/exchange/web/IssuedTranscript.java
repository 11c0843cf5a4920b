package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.monarca.exchange.identity.ExchangeId;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A transcript as it is handed out, read, and asked about by whoever holds it. */
final class IssuedTranscript {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){4}");

  private IssuedTranscript() {}

  static byte[] of(MockMvcTester web, ExchangeId id, RequestPostProcessor by) {
    var answer =
        web.post()
            .uri("/children/" + id.digits() + "/transcript")
            .param("language", "en")
            .with(by)
            .with(csrf())
            .exchange()
            .getResponse();
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    return answer.getContentAsByteArray();
  }

  static String text(byte[] file) throws Exception {
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  static String code(String text) {
    var found = CODE.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** By a stranger. */
  static String checked(MockMvcTester web, String code, String credits, String fingerprint)
      throws Exception {
    return web.post()
        .uri("/verify-transcript")
        .param("code", code)
        .param("credits", credits)
        .param("fingerprint", fingerprint)
        .with(csrf())
        .exchange()
        .getResponse()
        .getContentAsString();
  }
}
