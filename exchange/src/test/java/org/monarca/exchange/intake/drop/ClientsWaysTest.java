package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.SentBundle;

/** What clients do beside putting files, as those that are in use do it. */
class ClientsWaysTest extends InTheDrop {

  private static final String STATE = "WY";

  ClientsWaysTest() {
    super(STATE);
  }

  /** Paramiko compares sizes after each put; WinSCP and others set the time. */
  @Test
  void whatWasTakenAMomentAgoStillHasItsSize() throws Exception {
    var bytes = SentBundle.delta(STATE, id).child(1).bytes();
    system.put("in/" + id + ".zip", bytes);
    system.receipt(id + ".zip");

    assertThat(system.files().stat("in/" + id + ".zip").getSize()).isEqualTo(bytes.length);
    system.files().setStat("in/" + id + ".zip", new Attributes().modifyTime(1));
    assertThat(system.list("in")).doesNotContain(id + ".zip");
    assertThatThrownBy(() -> system.get("in/" + id + ".zip")).isInstanceOf(IOException.class);
  }

  @Test
  void aFileIsNeitherCutByItsNameNorMadeLonger() throws Exception {
    var name = "in/" + id + ".zip.part";
    system.put(name, new byte[10]);

    assertThatThrownBy(() -> system.files().setStat(name, new Attributes().size(5)))
        .hasMessageContaining("cut while it is open");
    var handle = system.files().open(name, OpenMode.Write);
    assertThatThrownBy(() -> system.files().setStat(handle, new Attributes().size(50)))
        .hasMessageContaining("grows by what is written");
    system.files().setStat(handle, new Attributes().size(5));
    system.files().close(handle);

    assertThat(system.files().stat(name).getSize()).isEqualTo(5);
    system.files().remove(name);
  }

  @Test
  void aNameIsTheSameHoweverItsAccentsAreWritten() throws Exception {
    var name = Normalizer.normalize("a\u00f1o-" + id + ".txt", Normalizer.Form.NFD);
    system.put("in/" + name, "x".getBytes(StandardCharsets.UTF_8));
    system.receipt(Normalizer.normalize(name, Normalizer.Form.NFC));

    assertThat(system.get("out/" + name + ".receipt.json")).contains("unknown-form");
  }

  @Test
  void aKeyThatIsEndedWritesNothingMoreIntoWhatItHasOpen() throws Exception {
    var handle = system.files().open("in/" + id + ".zip.part", OpenMode.Write, OpenMode.Create);
    system.files().write(handle, 0, new byte[10]);

    desk.of(administrator).forEach(good -> desk.end(administrator, good.id(), true));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThatThrownBy(() -> system.files().write(handle, 10, new byte[1]))
                .hasMessageContaining("Your key was ended"));
  }

  @Test
  void whoSaysNothingShutsNobodyOut() throws Exception {
    var silent = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 3 * Hall.MOST_UNPROVED; i++) {
        silent.add(new Socket(server.address(), server.port()));
      }
      try (var another = StateClient.of(server, STATE, key.pair())) {
        assertThat(another.list("/")).containsExactly("in", "out");
      }
      assertThat(system.list("/")).containsExactly("in", "out");
    } finally {
      for (var socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void aCutSessionHoldsNoPlaceAgainstWhoeverComesBack() throws Exception {
    for (int i = 0; i < 4; i++) {
      system.files().open("in/" + id + i + ".zip.part", OpenMode.Write, OpenMode.Create);
    }

    try (var again = StateClient.of(server, STATE, key.pair())) {
      for (int i = 0; i < 4; i++) {
        var handle = again.files().open("in/" + id + i + ".zip.part", OpenMode.Write);
        again.files().close(handle);
        again.files().remove("in/" + id + i + ".zip.part");
      }
    }
  }
}
