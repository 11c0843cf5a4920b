package org.monarca.exchange.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.webhooks.Door.Answer;
import org.monarca.exchange.webhooks.Door.Answer.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message and its answer over one connection, which another thread may break off. */
final class Conversation implements Runnable {

  /** More than that before the status is no answer. */
  private static final int MOST_HEAD = 16_384;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private final Letter letter;
  private final SocketDoor.Names names;
  private final Reach reach;
  private final SSLSocketFactory tls;
  private final Duration patience;
  private volatile @Nullable Socket socket;
  private volatile boolean isOver;
  private volatile Answer answer = Failed.NO_ANSWER;

  Conversation(
      Letter letter, SocketDoor.Names names, Reach reach, SSLSocketFactory tls, Duration patience) {
    this.letter = letter;
    this.names = names;
    this.reach = reach;
    this.tls = tls;
    this.patience = patience;
  }

  @Override
  public void run() {
    try {
      answer = speak();
    } catch (RuntimeException e) {
      LOG.error("webhook.not-sent id={} at={}", letter.id(), FailurePlace.of(e));
      answer = Failed.NOT_SENT;
    }
  }

  Answer answer() {
    return answer;
  }

  /** Nothing is said or heard any more. */
  void breakOff() {
    isOver = true;
    close(socket);
  }

  private Answer speak() {
    List<InetAddress> found;
    try {
      found = names.find(host());
    } catch (UnknownHostException e) {
      return Failed.NO_SUCH_HOST;
    }
    if (found.isEmpty() || !found.stream().allMatch(reach::isOutside)) {
      return Failed.INSIDE;
    }
    var connected = connect(found);
    if (connected == null) {
      return Failed.NO_CONNECTION;
    }
    try (connected;
        var secured = secure(connected)) {
      secured.getOutputStream().write(request());
      secured.getOutputStream().flush();
      return Answer.of(status(secured.getInputStream()));
    } catch (SSLException e) {
      return isOfCertificate(e) ? Failed.NO_TRUST : Failed.NO_TLS;
    } catch (IOException e) {
      return Failed.NO_ANSWER;
    }
  }

  private static boolean isOfCertificate(SSLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  /**
   * To the first that lets us: a name may have addresses that this machine has no way to, and which
   * do not even say so. Each has its share of the time, and one is left for what is said then.
   */
  private @Nullable Socket connect(List<InetAddress> found) {
    int share = Math.toIntExact(Math.max(1, patience.toMillis() / (found.size() + 1)));
    for (var address : found) {
      var one = new Socket(Proxy.NO_PROXY);
      socket = one;
      if (isOver) { // said before we set ours, or else ours is closed
        close(one);
        return null;
      }
      try {
        one.connect(new InetSocketAddress(address, WebhookUrl.port(letter.url())), share);
        return one;
      } catch (IOException e) {
        close(one);
      }
    }
    return null;
  }

  /** The certificate must be of the name, wherever that has led. */
  private Socket secure(Socket connected) throws IOException {
    if (!WebhookUrl.isTls(letter.url())) {
      return connected;
    }
    var secured =
        (SSLSocket) tls.createSocket(connected, host(), WebhookUrl.port(letter.url()), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private byte[] request() {
    var body = letter.body().getBytes(StandardCharsets.UTF_8);
    var head =
        """
        POST %s HTTP/1.1
        Host: %s
        User-Agent: Monarca
        Accept: */*
        Content-Type: application/json
        Content-Length: %d
        webhook-id: %s
        webhook-timestamp: %d
        webhook-signature: %s
        Connection: close

        """
            .formatted(
                target(letter.url()),
                letter.url().getRawAuthority(),
                body.length,
                letter.id(),
                letter.at().getEpochSecond(),
                letter.signature())
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String target(URI url) {
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  /** The final one: those before it (1xx) say that another will come. */
  private static int status(InputStream in) throws IOException {
    var head = new Head(in);
    while (true) {
      var said = STATUS.matcher(head.line());
      if (!said.matches()) {
        throw new IOException("no answer of HTTP");
      }
      int status = Integer.parseInt(said.group(1));
      if (status >= 200) {
        return status;
      }
      while (!head.line().isEmpty()) {
        // what else an interim answer says
      }
    }
  }

  private String host() {
    return Objects.requireNonNull(letter.url().getHost());
  }

  private static void close(@Nullable Socket some) {
    if (some != null) {
      try {
        some.close();
      } catch (IOException e) {
        // it is of no use any more
      }
    }
  }

  /** Lines at the beginning of an answer, of which there are not endlessly many. */
  private static final class Head {

    private final InputStream in;
    private int left = MOST_HEAD;

    Head(InputStream in) {
      this.in = in;
    }

    String line() throws IOException {
      var line = new StringBuilder();
      while (left-- > 0) {
        int read = in.read();
        if (read < 0) {
          throw new IOException("broken off");
        }
        if (read == '\n') {
          return line.toString().stripTrailing();
        }
        line.append((char) read);
      }
      throw new IOException("too long");
    }
  }
}
