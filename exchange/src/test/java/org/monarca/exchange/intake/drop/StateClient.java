package org.monarca.exchange.intake.drop;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A State's system with a client of SFTP that is not ours. */
final class StateClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SshClient client;
  private final ClientSession session;
  private final SftpClient files;

  private StateClient(SshClient client, ClientSession session, SftpClient files) {
    this.client = client;
    this.session = session;
    this.files = files;
  }

  /**
   * @throws IOException when it is not let in
   */
  static StateClient of(DropServer server, String user, KeyPair key) throws IOException {
    JdkEd25519.register();
    var client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.start();
    try {
      var session =
          client.connect(user, server.address(), server.port()).verify(PATIENCE).getSession();
      session.addPublicKeyIdentity(key);
      session.auth().verify(PATIENCE);
      return new StateClient(
          client, session, SftpClientFactory.instance().createSftpClient(session));
    } catch (IOException e) {
      client.stop();
      throw e;
    }
  }

  SftpClient files() {
    return files;
  }

  ClientSession session() {
    return session;
  }

  void put(String path, byte[] bytes) throws IOException {
    files.put(new ByteArrayInputStream(bytes), path);
  }

  String get(String path) throws IOException {
    try (var in = files.read(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Names without the folder and the one above it. */
  List<String> list(String path) throws IOException {
    return StreamSupport.stream(files.readDir(path).spliterator(), false)
        .map(SftpClient.DirEntry::getFilename)
        .filter(name -> !name.equals(".") && !name.equals(".."))
        .toList();
  }

  /**
   * Waits until it stands there.
   *
   * @param path of the file as it was put into {@code in/}
   */
  String receipt(String path) throws IOException {
    var receipt = "out/" + path + ".receipt.json";
    int name = receipt.lastIndexOf('/');
    await("the receipt of " + path)
        .atMost(PATIENCE)
        .until(() -> list(receipt.substring(0, name)).contains(receipt.substring(name + 1)));
    return get(receipt);
  }

  /** The connection is cut, without a word. */
  void cut() {
    session.getIoSession().close(true);
  }

  @Override
  public void close() {
    client.stop();
  }
}
