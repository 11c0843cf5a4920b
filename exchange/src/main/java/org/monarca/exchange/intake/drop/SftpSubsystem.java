package org.monarca.exchange.intake.drop;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation on a channel of SSH, in a thread of its own. */
final class SftpSubsystem implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(SftpSubsystem.class);

  private static final int READ_AHEAD = 1 << 16;

  private final Drop drop;
  private final DropKeys.Holder who;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private @Nullable ExitCallback exit;

  private SftpSubsystem(Drop drop, DropKeys.Holder who) {
    this.drop = drop;
    this.who = who;
  }

  /** Begins one on each channel that asks for it. */
  record Factory(Drop drop) implements SubsystemFactory {

    @Override
    public String getName() {
      return "sftp";
    }

    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
      return new SftpSubsystem(
          drop,
          KeyDoor.holder(channel.getSession())
              .orElseThrow(() -> new IOException("nobody came in on this session")));
    }
  }

  @Override
  public void setInputStream(InputStream in) {
    this.in = in;
  }

  @Override
  public void setOutputStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void setErrorStream(OutputStream errors) {}

  @Override
  public void setExitCallback(ExitCallback exit) {
    this.exit = exit;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    Thread.ofPlatform().name("sftp-" + who.state()).daemon(true).start(this::talk);
  }

  /** What is open is let go of by the thread itself, once it finds the stream at its end. */
  @Override
  public void destroy(ChannelSession channel) {}

  private void talk() {
    try (var from =
            new DataInputStream(new BufferedInputStream(Objects.requireNonNull(in), READ_AHEAD));
        var to = Objects.requireNonNull(out)) {
      new Conversation(drop, who).talk(from, to);
    } catch (IOException cut) {
      LOG.debug("drop.cut at={}", FailurePlace.of(cut));
    } catch (RuntimeException e) {
      LOG.error("drop.ended at={}", FailurePlace.of(e));
    } finally {
      if (exit != null) {
        exit.onExit(0);
      }
    }
  }
}
