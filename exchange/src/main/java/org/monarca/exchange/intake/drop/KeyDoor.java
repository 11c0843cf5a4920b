package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever shows a key of the State that they name, and nobody else: a State that there is
 * not, a wrong key and another State's are refused alike. The trail hears of each who came in, and
 * of a connection that ended without having come in once, however many keys it tried. Keys cannot
 * be guessed: whoever has failed often is told of less often, and a right key is let in all the
 * same.
 */
final class KeyDoor implements PublickeyAuthenticator, SessionListener {

  private static final Logger LOG = LoggerFactory.getLogger(KeyDoor.class);

  private static final AttributeKey<DropKeys.Holder> HOLDER = new AttributeKey<>();

  /** Which State the first key was shown for; the library knows the name only of who came in. */
  private static final AttributeKey<String> TRIED = new AttributeKey<>();

  private static final String NO_STATE = "none";

  private final DropKeys keys;
  private final RateLimits limits;
  private final Audit audit;
  private final Hall hall;

  KeyDoor(DropKeys keys, RateLimits limits, Audit audit, int mostSessions) {
    this.keys = keys;
    this.limits = limits;
    this.audit = audit;
    this.hall = new Hall(mostSessions);
  }

  /** Who came in on that session. */
  static Optional<DropKeys.Holder> holder(Session session) {
    return Optional.ofNullable(session.getAttribute(HOLDER))
        .filter(known -> session.isAuthenticated() && known.state().equals(session.getUsername()));
  }

  int sessions() {
    return hall.sessions();
  }

  /** Asked for a key that is shown, and again for the one whose signature is then checked. */
  @Override
  public boolean authenticate(String user, PublicKey key, ServerSession session) {
    session.removeAttribute(HOLDER);
    try {
      var holder = keys.holderOf(user, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
      session.setAttribute(TRIED, named(user));
      holder.ifPresent(known -> session.setAttribute(HOLDER, known));
      return holder.isPresent();
    } catch (RuntimeException e) {
      LOG.error("drop.sign-in-failed at={}", FailurePlace.of(e));
      comeAgain(session);
      return false;
    }
  }

  @Override
  public void sessionCreated(Session session) {
    hall.enter(session, source(session));
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      hall.prove(session);
      holder(session).ifPresent(known -> keys.cameIn(known, source(session)));
    }
  }

  @Override
  public void sessionException(Session session, Throwable failure) {
    LOG.debug("drop.session at={}", FailurePlace.of(failure));
  }

  @Override
  public void sessionClosed(Session session) {
    hall.leave(session);
    var tried = session.getAttribute(TRIED);
    if (!session.isAuthenticated() && tried != null) {
      try {
        failed(source(session), tried);
      } catch (RuntimeException e) {
        LOG.error("drop.sign-in-not-told at={}", FailurePlace.of(e));
      }
    }
  }

  /** Of those who come too often the trail hears once in a window. */
  private void failed(String source, String state) {
    var unless = limits.take(RateLimit.SFTP_FAILED, source);
    if (unless.isEmpty() || unless.get().first()) {
      audit.record(
          Actor.exchange("sftp"),
          Entry.refused(
                  "drop.sign-in", "drop-key", null, unless.isEmpty() ? "unknown-key" : "too-many")
              .with("source", source)
              .with("for", state));
    }
  }

  /** What was typed is kept only where it looks like a State. */
  private static String named(String user) {
    return user.matches("[A-Z]{2}") ? user : NO_STATE;
  }

  /** Nobody is blamed for what the exchange cannot look up at the moment. */
  private static void comeAgain(ServerSession session) {
    try {
      session.disconnect(
          SshConstants.SSH2_DISCONNECT_SERVICE_NOT_AVAILABLE,
          "The exchange cannot do this at the moment; come again in a minute");
    } catch (IOException e) {
      session.close(true);
    }
  }

  private static String source(Session session) {
    return session.getRemoteAddress() instanceof InetSocketAddress from
        ? Source.of(from.getAddress().getHostAddress())
        : Source.of((String) null);
  }
}
