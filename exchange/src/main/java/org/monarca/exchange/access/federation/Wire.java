package org.monarca.exchange.access.federation;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * How providers are asked: with little patience, since somebody waits, and without following where
 * an answer leads to.
 */
final class Wire {

  private static final Duration TO_CONNECT = Duration.ofSeconds(4);
  private static final Duration TO_ANSWER = Duration.ofSeconds(8);

  private Wire() {}

  static ClientHttpRequestFactory requests() {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(Redirect.NEVER)
                .build());
    requests.setReadTimeout(TO_ANSWER);
    return requests;
  }
}
