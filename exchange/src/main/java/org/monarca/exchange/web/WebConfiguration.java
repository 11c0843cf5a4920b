package org.monarca.exchange.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.access.people.OwnProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Languages of the pages: the reader's choice is kept in a cookie, else the browser's wish counts.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final Locale ENGLISH = Locale.US;
  private static final Locale SPANISH = Locale.of("es", "US");

  @Bean
  MessageSource messageSource() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "messages",
        "messages-arrival",
        "messages-children",
        "messages-credit",
        "messages-health",
        "messages-school-entry",
        "messages-linkage",
        "messages-review",
        "messages-notices",
        "messages-worklist",
        "messages-directory",
        "messages-tokens",
        "messages-clients",
        "messages-drop-keys",
        "messages-mappings",
        "messages-codes",
        "messages-webhooks",
        "messages-pulls",
        "messages-connection",
        "messages-agreements",
        "messages-accounts",
        "messages-duties",
        "messages-roles",
        "messages-access",
        "messages-applications",
        "messages-passwords",
        "messages-factors",
        "messages-ways",
        "messages-addresses",
        "messages-protection",
        "messages-sessions",
        "messages-door",
        "messages-audit",
        "messages-retention",
        "messages-oversight",
        "org.monarca.records.dictionary.codes",
        "messages-elements",
        "org.monarca.linkage.weigh.sentences");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /**
   * @param profiles what signed-in people said of themselves, where this browser has no choice yet
   */
  @Bean
  LocaleResolver localeResolver(ObjectProvider<OwnProfile> profiles) {
    var resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(
        false); // a browser sends what it likes; it reads the usual language then
    resolver.setDefaultLocaleFunction(request -> {
      var own =
          request.getRequestURI().startsWith("/api/")
              ? Optional.<String>empty()
              : profiles.getObject().languageOfReader();
      if (own.isPresent()) {
        return own.get().equals("es") ? SPANISH : ENGLISH;
      }
      var wish = request.getHeader("Accept-Language") == null ? null : request.getLocale();
      return wish != null && wish.getLanguage().equals("es") ? SPANISH : ENGLISH;
    });
    return resolver;
  }

  /**
   * {@code ?lang=es} or {@code ?lang=en} on any page shows that page in the other language; so does
   * {@code language}.
   */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new KnownLanguages("lang"));
    registry.addInterceptor(new KnownLanguages("language"));
  }

  private static final class KnownLanguages extends LocaleChangeInterceptor {

    KnownLanguages(String parameter) {
      setParamName(parameter);
      setIgnoreInvalidLocale(true);
    }

    @Override
    protected Locale parseLocaleValue(String language) {
      if (List.of("en", "es").contains(language)) {
        return language.equals("es") ? SPANISH : ENGLISH;
      }
      throw new IllegalArgumentException("only en and es are spoken here");
    }
  }
}
