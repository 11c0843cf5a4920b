package org.monarca.exchange.access.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.house.Control;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.mock.env.MockEnvironment;

/** How requests reach the service, tried by handshakes with a server that speaks TLS. */
@Control("SC-8(1)")
class TransportTest {

  private static final String PASSWORD = "synthetic";

  /** A hello of TLS 1.1, with two suites that every server of its time knew. */
  private static final byte[] OLD_HELLO =
      HexFormat.of()
          .parseHex(
              "160301002f"
                  + "0100002b"
                  + "0302"
                  + "5a".repeat(32)
                  + "00"
                  + "0004c014002f"
                  + "0100");

  @TempDir private Path folder;

  @Test
  void newProtocolsAndSuitesWithForwardSecrecyAreSpokenAndNoOthers() throws Exception {
    var server = server();
    server.start();
    try {
      assertThat(spoken(server.getPort(), "TLSv1.3", "TLS_AES_256_GCM_SHA384"))
          .isEqualTo("TLSv1.3");
      assertThat(spoken(server.getPort(), "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
          .isEqualTo("TLSv1.2");
      for (var weak :
          List.of("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384")) {
        assertThatThrownBy(() -> spoken(server.getPort(), "TLSv1.2", weak))
            .as(weak)
            .isInstanceOf(SSLException.class);
      }
      // a fatal alert (2): the protocol's version (70)
      assertThat(answerTo(OLD_HELLO, server.getPort())).matches("15....00020246");
    } finally {
      server.stop();
    }
  }

  @Test
  void whereOthersReachItInClearItDoesNotStart() {
    var open = new MockEnvironment().withProperty("server.address", "0.0.0.0");
    assertThatThrownBy(() -> customize(open))
        .hasMessageContaining("server.address is 0.0.0.0", "server.ssl.bundle");
    assertThatThrownBy(() -> customize(new MockEnvironment()))
        .hasMessageContaining("passwords would travel in clear");
    assertThatThrownBy(
            () -> customize(open.withProperty("server.forward-headers-strategy", "native")))
        .hasMessageContaining("internal-proxies names no proxy");

    customize(open.withProperty("server.tomcat.remoteip.internal-proxies", "10\\.20\\.0\\.4"));
    customize(new MockEnvironment().withProperty("server.address", "127.0.0.1"));
    customize(new MockEnvironment().withProperty("server.address", "::1"));
    customize(
        new MockEnvironment()
            .withProperty("server.address", "192.0.2.7")
            .withProperty("server.ssl.bundle", "pages"));
  }

  private static void customize(MockEnvironment settings) {
    new Transport(settings).customize(new TomcatServletWebServerFactory(0));
  }

  private org.springframework.boot.web.server.WebServer server() throws Exception {
    var store = folder.resolve("synthetic.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=exchange.example.org",
                "-ext",
                "san=ip:127.0.0.1",
                "-alias",
                "pages",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    var ssl = new Ssl();
    ssl.setKeyStore(store.toString());
    ssl.setKeyStorePassword(PASSWORD);
    var factory = new TomcatServletWebServerFactory(0);
    factory.setAddress(InetAddress.getLoopbackAddress());
    factory.setSsl(ssl);
    new Transport(new MockEnvironment().withProperty("server.address", "127.0.0.1"))
        .customize(factory);
    return factory.getWebServer();
  }

  /** The protocol that both agree on, where the client speaks one and one suite. */
  private String spoken(int port, String protocol, String suite) throws Exception {
    var known =
        KeyStore.getInstance(folder.resolve("synthetic.p12").toFile(), PASSWORD.toCharArray());
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(known);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trusted.getTrustManagers(), null);
    try (var socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.setEnabledCipherSuites(new String[] {suite});
      socket.startHandshake();
      return socket.getSession().getProtocol();
    }
  }

  private static String answerTo(byte[] hello, int port) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(hello);
      return HexFormat.of().formatHex(socket.getInputStream().readNBytes(7));
    }
  }
}
