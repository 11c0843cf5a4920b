package org.monarca.exchange.outside;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer over one connection, which another thread may break off. */
final class Conversation implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private final Request request;
  private final Patience patience;
  private final Listener listener;
  private final Names names;
  private final Reach reach;
  private final SSLSocketFactory tls;
  private volatile @Nullable Socket socket;
  private volatile boolean isOver;
  private volatile @Nullable Body body;
  private volatile Heard heard = new Heard.Failed(Fault.NO_ANSWER);

  Conversation(
      Request request,
      Patience patience,
      Listener listener,
      Names names,
      Reach reach,
      SSLSocketFactory tls) {
    this.request = request;
    this.patience = patience;
    this.listener = listener;
    this.names = names;
    this.reach = reach;
    this.tls = tls;
  }

  @Override
  public void run() {
    try {
      heard = speak();
    } catch (RuntimeException e) {
      LOG.error("outside.not-asked at={}", FailurePlace.of(e));
      heard = new Heard.Failed(Fault.NOT_SENT);
    }
  }

  Heard heard() {
    return heard;
  }

  /** Whether all was read that is sent. */
  boolean isWhole() {
    var some = body;
    return some != null && some.isOver();
  }

  /** Bytes that came behind the head. */
  long passed() {
    var some = body;
    return some == null ? 0 : some.passed();
  }

  /** Nothing is said or heard any more. */
  void breakOff() {
    isOver = true;
    close(socket);
  }

  private Heard speak() {
    List<InetAddress> found;
    try {
      found = names.find(host());
    } catch (UnknownHostException e) {
      return new Heard.Failed(Fault.NO_SUCH_HOST);
    }
    if (found.isEmpty() || !found.stream().allMatch(reach::isOutside)) {
      return new Heard.Failed(Fault.INSIDE);
    }
    var connected = connect(found);
    return connected == null ? new Heard.Failed(Fault.NO_CONNECTION) : speak(connected);
  }

  private Heard speak(Socket connected) {
    try (connected;
        var secured = secure(connected)) {
      secured.getOutputStream().write(request.bytes());
      secured.getOutputStream().flush();
      return hear(secured);
    } catch (SSLException e) {
      return new Heard.Failed(isOfCertificate(e) ? Fault.NO_TRUST : Fault.NO_TLS);
    } catch (SocketTimeoutException e) {
      return new Heard.Failed(Fault.TIME_UP);
    } catch (IOException e) {
      return new Heard.Failed(Fault.NO_ANSWER);
    }
  }

  private Heard hear(Socket secured) throws IOException {
    var in = new BufferedInputStream(secured.getInputStream());
    var head = Head.read(in);
    var follows = new Body(head, in);
    body = follows;
    try {
      listener.hear(head, follows);
      return new Heard.Answered(head.status());
    } catch (BrokenOff e) {
      var isSlow = e.getCause() instanceof SocketTimeoutException;
      return new Heard.Failed(isSlow ? Fault.TIME_UP : Fault.NO_ANSWER);
    } catch (IOException e) { // of this machine
      LOG.error("outside.not-kept at={}", FailurePlace.of(e));
      return new Heard.Failed(Fault.NOT_SENT);
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
    long all = Math.min(patience.whole().toMillis(), patience.silence().toMillis());
    int share = Math.toIntExact(Math.max(1, all / (found.size() + 1)));
    for (var address : found) {
      var one = new Socket(Proxy.NO_PROXY);
      socket = one;
      if (isOver) { // said before we set ours, or else ours is closed
        close(one);
        return null;
      }
      try {
        one.setSoTimeout(Math.toIntExact(patience.silence().toMillis()));
        one.connect(new InetSocketAddress(address, OutsideUrl.port(request.url())), share);
        return one;
      } catch (IOException e) {
        close(one);
      }
    }
    return null;
  }

  /** The certificate must be of the name, wherever that has led. */
  private Socket secure(Socket connected) throws IOException {
    if (!OutsideUrl.isTls(request.url())) {
      return connected;
    }
    var secured =
        (SSLSocket) tls.createSocket(connected, host(), OutsideUrl.port(request.url()), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private String host() {
    return Objects.requireNonNull(request.url().getHost());
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
}
