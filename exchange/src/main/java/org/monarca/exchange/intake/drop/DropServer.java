package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The drop's server of SSH: keys and nothing else to come in by, SFTP and nothing else to do; no
 * shell, no command, nothing passed on.
 */
public final class DropServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DropServer.class);

  private static final Duration TO_COME_IN = Duration.ofSeconds(30);
  private static final int MOST_TRIES = 10;
  private static final int MOST_CHANNELS = 2;
  private static final int LARGEST_PACKET = 64 * 1024;
  private static final long WINDOW = 2L << 20;

  private final DropSettings settings;
  private final Ed25519Pair hostKey;
  private final KeyDoor door;
  private final Drop drop;
  private volatile @Nullable SshServer server;

  DropServer(DropSettings settings, Ed25519Pair hostKey, KeyDoor door, Drop drop) {
    this.settings = settings;
    this.hostKey = hostKey;
    this.door = door;
    this.drop = drop;
  }

  /** Where it listens. */
  public String address() {
    return settings.address();
  }

  /** On which port; the one it took where any free one was asked for. */
  public int port() {
    var running = server;
    if (running == null) {
      return settings.port();
    }
    return running.getBoundAddresses().stream()
        .map(InetSocketAddress.class::cast)
        .findFirst()
        .map(InetSocketAddress::getPort)
        .orElseThrow();
  }

  /** Under which name States reach it; empty where nobody has said. */
  public Optional<String> outerName() {
    return Optional.of(settings.name()).filter(name -> !name.isBlank());
  }

  /** By which port States reach it. */
  public int outerPort() {
    return settings.outerPort() == 0 ? port() : settings.outerPort();
  }

  /** The public half of the key by which it is known, as {@code known_hosts} has it. */
  public String hostKey() {
    return hostKey.publicLine();
  }

  @Override
  public synchronized void start() {
    var fresh = server();
    try {
      fresh.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the SFTP drop cannot listen on %s, port %d: name another by monarca.sftp.port"
              .formatted(settings.address(), settings.port()),
          e);
    }
    server = fresh;
    LOG.info("drop.started port={}", port());
  }

  /** Senders go on with what they had begun when the service is there again. */
  @Override
  public synchronized void stop() {
    var running = server;
    server = null;
    if (running != null) {
      try {
        running.stop(true);
      } catch (IOException e) {
        LOG.warn("drop.not-stopped kind={}", e.getClass().getSimpleName());
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return server != null;
  }

  private SshServer server() {
    JdkEd25519.register();
    var fresh = SshServer.setUpDefaultServer();
    Algorithms.in(fresh);
    fresh.setHost(settings.address());
    fresh.setPort(settings.port());
    fresh.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
    fresh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    fresh.setPublickeyAuthenticator(door);
    fresh.addSessionListener(door);
    fresh.setSubsystemFactories(List.of(new SftpSubsystem.Factory(drop)));
    fresh.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
    fresh.setGlobalRequestHandlers(
        List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
    fresh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    limit(fresh);
    return fresh;
  }

  private void limit(SshServer fresh) {
    CoreModuleProperties.SERVER_IDENTIFICATION.set(fresh, "Monarca");
    CoreModuleProperties.AUTH_TIMEOUT.set(fresh, TO_COME_IN);
    CoreModuleProperties.IDLE_TIMEOUT.set(fresh, settings.idle());
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(fresh, settings.idle().plusSeconds(15));
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(fresh, MOST_TRIES);
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(fresh, MOST_CHANNELS);
    CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(fresh, settings.sessionsPerState());
    CoreModuleProperties.WINDOW_SIZE.set(fresh, WINDOW);
    CoreModuleProperties.MAX_PACKET_SIZE.set(fresh, (long) LARGEST_PACKET);
    CoreModuleProperties.SOCKET_KEEPALIVE.set(fresh, true);
    CoreModuleProperties.TCP_NODELAY.set(fresh, true);
  }
}
