package org.monarca.exchange.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What answers say of themselves, and how much of that is believed. */
class HeadTest {

  @Test
  void aLengthThatIsSaidTwiceIsNone() throws IOException {
    var head = read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n");

    assertThat(head.length()).isEmpty();
    assertThat(head.hasEnd()).isFalse();
  }

  @Test
  void chunksAreBelievedMoreThanALength() throws IOException {
    var in = stream("2\r\nPK\r\n0\r\n\r\nand more");
    var head = read("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");

    assertThat(head.length()).isEmpty();
    assertThat(new Body(head, in).readAllBytes()).asString().isEqualTo("PK");
    assertThat(in.readAllBytes()).as("the next answer").asString().isEqualTo("and more");
  }

  @Test
  void anotherEncodingOfTheWayHasNoEndThatIsKnown() throws IOException {
    assertThat(read("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n").hasEnd())
        .isFalse();
  }

  @Test
  void announcementsPassAndDoNotPassForEver() throws IOException {
    var early = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";

    assertThat(read(early.repeat(3) + "HTTP/1.1 204 No Content\r\n\r\n").status()).isEqualTo(204);
    assertThatThrownBy(() -> read(early.repeat(10_000))).hasMessage("too long");
  }

  @Test
  void aHeadWithoutEndIsNoAnswer() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nX: " + "y".repeat(70_000)))
        .hasMessage("too long");
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n")).hasMessage("broken off");
  }

  private static Head read(String said) throws IOException {
    return Head.read(stream(said));
  }

  private static InputStream stream(String said) {
    return new ByteArrayInputStream(said.getBytes(StandardCharsets.US_ASCII));
  }
}
