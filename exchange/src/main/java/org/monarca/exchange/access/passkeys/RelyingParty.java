package org.monarca.exchange.access.passkeys;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The exchange as passkeys know it: the domain they belong to, and the addresses at which they are
 * shown. An address of the machine alone (127.0.0.1) is no domain; there {@code localhost} is.
 */
@Component
public class RelyingParty {

  static final String NAME = "Monarca";
  private static final String LOCALHOST = "localhost";
  private static final Pattern NO_DOMAIN = Pattern.compile("\\[.*\\]|[0-9.]+");

  private final PasskeySettings settings;
  private final @Nullable URI pages;
  private volatile int port;

  RelyingParty(
      PasskeySettings settings,
      @Value("${monarca.smtp.link:#{null}}") @Nullable URI pages,
      @Value("${server.port:8080}") int port) {
    this.settings = settings;
    this.pages = pages;
    this.port = port;
    if (domains().stream().anyMatch(host -> !isWithin(host, domain()))) {
      throw new IllegalStateException(
          "monarca.passkeys: each of the origins must be at the domain %s or below it"
              .formatted(domain()));
    }
  }

  /** Where the service answers by now. */
  @EventListener
  void answersAt(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /** To which passkeys belong (RP ID). */
  String domain() {
    return Objects.requireNonNullElseGet(settings.domain(), () -> domains().getFirst());
  }

  /** At which addresses of the pages passkeys work, the first before others. */
  public List<String> origins() {
    return addresses().stream().map(RelyingParty::origin).toList();
  }

  /** What must stand in what a browser sends. */
  ServerProperty expecting(byte[] challenge) {
    return ServerProperty.builder()
        .origins(origins().stream().map(Origin::new).collect(Collectors.toSet()))
        .rpId(domain())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private List<URI> addresses() {
    return settings.origins().isEmpty() ? List.of(ownAddress()) : settings.origins();
  }

  private List<String> domains() {
    return addresses().stream().map(RelyingParty::host).toList();
  }

  private URI ownAddress() {
    return pages == null || NO_DOMAIN.matcher(host(pages)).matches()
        ? URI.create("http://%s:%d".formatted(LOCALHOST, portOf(pages)))
        : pages;
  }

  private int portOf(@Nullable URI address) {
    return address == null || address.getPort() < 0 ? port : address.getPort();
  }

  private static String host(URI address) {
    return Objects.requireNonNull(
        address.getHost(), () -> "monarca.passkeys: no host in the address " + address);
  }

  private static boolean isWithin(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static String origin(URI address) {
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + host(address) + port;
  }
}
