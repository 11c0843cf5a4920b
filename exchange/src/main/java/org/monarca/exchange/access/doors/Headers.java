package org.monarca.exchange.access.doors;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of every answer: written by {@link EveryAnswer} before anything is judged, and once
 * more by the chains of security, which know when an answer may be kept. Whatever a file of the
 * pages says otherwise, answers are kept in no cache; nothing is loaded from elsewhere, no script
 * or style stands in a page itself, no other page may frame one.
 */
public final class Headers {

  private static final String CONTENT =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String FEATURES =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          CONTENT,
          "Permissions-Policy",
          FEATURES,
          "Referrer-Policy",
          ReferrerPolicy.NO_REFERRER.getPolicy(),
          "Cross-Origin-Opener-Policy",
          CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy(),
          "Cross-Origin-Resource-Policy",
          CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy(),
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private Headers() {}

  /** Writes those that every answer has, whoever gives it. */
  static void always(HttpServletResponse response) {
    ALWAYS.forEach(response::setHeader);
  }

  /** The answer is kept in no cache, unless something else was said of it. */
  static void keepNowhere(HttpServletResponse response) {
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** What a chain adds to them: over TLS, that it is TLS alone. */
  public static void of(HeadersConfigurer<HttpSecurity> headers) {
    headers.httpStrictTransportSecurity(
        tls -> tls.maxAgeInSeconds(Duration.ofDays(730).toSeconds()).includeSubDomains(true));
  }
}
