package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every template renders in every state and both languages; the pages are left to be looked at. */
class PagesRenderTest {

  private static final Pattern INLINE =
      Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");

  /** A word of the template that stayed; {@code otpauth:} is none. */
  private static final Pattern UNRENDERED = Pattern.compile("(?<!otpau)th:");

  private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[^?]+\\?\\?");

  private final Rendering rendering = new Rendering();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyPageIsWholeAndSaysEverySentence(String language) throws Exception {
    var locale = Locale.of(language, "US");
    var words = new Wording(rendering.messages(), locale, ZoneId.of("America/Chicago"));
    var folder = Files.createDirectories(Path.of("target", "pages", language));

    for (var sample : new SamplePages(words).all().entrySet()) {
      var html = rendering.page(sample.getValue().template(), locale, sample.getValue().model());
      Files.writeString(folder.resolve(sample.getKey() + ".html"), html);

      assertThat(html).as(sample.getKey()).contains("<html lang=\"" + language, "</html>");
      assertThat(html).as(sample.getKey()).doesNotContainPattern(UNRENDERED);
      assertThat(html).as(sample.getKey()).doesNotContainPattern(UNTRANSLATED);
      assertThat(html).as(sample.getKey()).doesNotContainPattern(INLINE);
      assertThat(html).as(sample.getKey()).containsOnlyOnce("<h1").containsOnlyOnce("<main");
    }
  }
}
