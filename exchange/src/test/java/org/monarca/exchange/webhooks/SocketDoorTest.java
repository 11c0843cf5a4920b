package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.outside.Names;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Manner;
import org.monarca.exchange.outside.SyntheticCertificate;
import org.monarca.exchange.webhooks.Door.Answer;
import org.monarca.exchange.webhooks.Door.Answer.Failed;

/** One message over a real socket, to receivers of every kind. */
@Control("SC-7")
class SocketDoorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(400);
  private static final Names HERE = host -> List.of(InetAddress.getLoopbackAddress());

  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aMessageArrivesAsItIs() {
    var letter = letter(receiver.url());

    assertThat(open(PATIENCE).send(letter)).isEqualTo(new Answer.Taken("http-204"));
    assertThat(receiver.heard())
        .singleElement()
        .satisfies(heard -> {
          assertThat(heard.first()).isEqualTo("POST /hear?tenant=7 HTTP/1.1");
          assertThat(heard.body()).isEqualTo("{\"type\":\"niño\"}");
          assertThat(heard.headers())
              .containsEntry("Host", "127.0.0.1:" + receiver.port())
              .containsEntry("Content-Type", "application/json")
              .containsEntry("webhook-id", letter.id().toString())
              .containsEntry("webhook-timestamp", "1795435200")
              .containsEntry("webhook-signature", "v1,signature");
        });
  }

  @ParameterizedTest
  @CsvSource({"400", "404", "429", "500", "503"})
  void whatIsNoYesIsTriedAgain(int status) {
    receiver.answers(status);

    assertThat(open(PATIENCE).send(letter(receiver.url()))).isEqualTo(new Failed("http-" + status));
  }

  @ParameterizedTest
  @CsvSource({"200", "208", "218", "226", "299"})
  void whateverIsAYesIsTaken(int status) {
    receiver.answers(status);

    assertThat(open(PATIENCE).send(letter(receiver.url())))
        .isEqualTo(new Answer.Taken("http-" + status));
  }

  @Test
  void whoeverIsGoneSaysSo() {
    receiver.answers(410);

    assertThat(open(PATIENCE).send(letter(receiver.url()))).isEqualTo(new Answer.Gone("http-410"));
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "307", "308"})
  void noRedirectIsFollowed(int status) {
    try (var elsewhere = new Receiver()) {
      receiver.answers(Manner.status(status, "Location: " + elsewhere.url()));

      assertThat(open(PATIENCE).send(letter(receiver.url())))
          .isEqualTo(new Failed("http-" + status));
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void whatIsSaidBeforeTheAnswerIsNone() {
    receiver.answers(out ->
        out.write(
            "HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII)));

    assertThat(open(PATIENCE).send(letter(receiver.url()))).isEqualTo(new Answer.Taken("http-202"));
  }

  @Test
  void whoeverSaysNothingOrALittleAtATimeHasTheirTimeAndNoMore() {
    for (Manner slow :
        List.<Manner>of(
            out -> TimeUnit.SECONDS.sleep(30),
            out -> {
              for (byte b : "HTTP/1.1 200 Yes".getBytes(StandardCharsets.US_ASCII)) {
                out.write(b);
                TimeUnit.MILLISECONDS.sleep(100);
              }
            },
            out -> {
              while (true) {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                TimeUnit.MILLISECONDS.sleep(50);
              }
            })) {
      receiver.answers(slow);
      var begun = System.nanoTime();

      assertThat(open(LITTLE_PATIENCE).send(letter(receiver.url()))).isEqualTo(Failed.TIME_UP);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    }
  }

  @Test
  void whatIsNoHttpOrHasNoEndIsNoAnswer() {
    for (var said : List.of("SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 2", "x".repeat(40_000))) {
      receiver.answers(out -> out.write(said.getBytes(StandardCharsets.US_ASCII)));

      assertThat(open(PATIENCE).send(letter(receiver.url()))).isEqualTo(Failed.NO_ANSWER);
    }
  }

  @Test
  void nobodyThereIsSaidAsSuch() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }

    assertThat(open(PATIENCE).send(letter("http://127.0.0.1:" + port)))
        .isEqualTo(Failed.NO_CONNECTION);
    Names unknown =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(door(unknown, PATIENCE, plain()).send(letter("https://sis.example.org")))
        .isEqualTo(Failed.NO_SUCH_HOST);
  }

  @Test
  void overTlsTheCertificateMustBeTrustedAndOfTheName(@TempDir Path folder)
      throws IOException, GeneralSecurityException {
    var certificate = SyntheticCertificate.make(folder);
    try (var secured = new Receiver(certificate.shown())) {
      var right = "https://%s:%d/".formatted(SyntheticCertificate.NAME, secured.port());
      var trusting = door(HERE, PATIENCE, certificate.trusted());

      assertThat(trusting.send(letter(right))).isInstanceOf(Answer.Taken.class);
      assertThat(trusting.send(letter("https://other.example.org:" + secured.port())))
          .isEqualTo(Failed.NO_TRUST);
      assertThat(door(HERE, PATIENCE, plain()).send(letter(right))).isEqualTo(Failed.NO_TRUST);
      assertThat(secured.heard()).hasSize(1);
    }
  }

  @Test
  void whoeverSpeaksNoTlsIsNotSaidToHaveABadCertificate() {
    receiver.answers(
        out -> out.write("HTTP/1.1 400 What\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    var letter = letter("https://sis.example.org:" + receiver.port());

    assertThat(open(PATIENCE).send(letter)).isNotEqualTo(Failed.NO_TRUST);
  }

  private static SocketDoor open(Duration patience) {
    return door(HERE, patience, plain());
  }

  static SocketDoor door(Names names, Duration patience, SSLSocketFactory tls) {
    return new SocketDoor(new OutsideDoor(names, new Reach(true, List.of()), tls), patience);
  }

  static SSLSocketFactory plain() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  static Letter letter(String url) {
    return new Letter(
        URI.create(url),
        UUID.randomUUID(),
        Instant.parse("2026-11-23T12:00:00Z"),
        "v1,signature",
        "{\"type\":\"niño\"}");
  }
}
