package org.monarca.exchange.access.doors;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;

/**
 * How requests reach the service: over TLS 1.2 or 1.3 with forward secrecy, spoken by the service
 * itself or by a proxy that it knows; in clear on the machine itself alone. Anything else stops the
 * start (SC-8).
 */
final class Transport implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  static final String PROTOCOLS = "TLSv1.2,TLSv1.3";

  /** The suites of SP 800-52r2 3.3.1 that have forward secrecy and authenticated encryption. */
  static final String SUITES =
      String.join(
          ",",
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

  private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

  private final Environment settings;

  Transport(Environment settings) {
    this.settings = settings;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    check();
    server.addConnectorCustomizers(Transport::strong);
  }

  private static void strong(Connector connector) {
    for (var tls : connector.findSslHostConfigs()) {
      tls.setProtocols(PROTOCOLS);
      tls.setCiphers(SUITES);
      tls.setHonorCipherOrder(true);
    }
  }

  /**
   * @throws IllegalStateException where passwords and records would travel in clear, or anybody
   *     could say where a request comes from
   */
  private void check() {
    boolean isBehindProxy =
        settings.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("native");
    boolean namesProxies = settings.containsProperty(PROXIES);
    if (isBehindProxy && !namesProxies) {
      throw new IllegalStateException(
          "server.forward-headers-strategy is native and %s names no proxy: anybody could write where a request comes from. Name the proxy's own address"
              .formatted(PROXIES));
    }
    if (!isHere() && !speaksTls() && !isBehindProxy) {
      throw new IllegalStateException(
          "server.address is %s, which others reach, and passwords would travel in clear. Set server.ssl.bundle, or put a TLS proxy before it and set server.forward-headers-strategy=native and %s, or leave server.address at 127.0.0.1"
              .formatted(settings.getProperty("server.address"), PROXIES));
    }
  }

  private boolean speaksTls() {
    return settings.containsProperty("server.ssl.bundle")
        || settings.containsProperty("server.ssl.certificate")
        || settings.containsProperty("server.ssl.key-store");
  }

  private boolean isHere() {
    try {
      return InetAddress.getByName(settings.getProperty("server.address", "0.0.0.0"))
          .isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
