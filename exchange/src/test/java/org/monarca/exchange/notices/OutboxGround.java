package org.monarca.exchange.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Ground;
import org.monarca.exchange.notices.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/** Where outboxes are shaken: a server of databases, and a mail server that goes on. */
public record OutboxGround(CrashingServer server, GreenMail mail) implements Ground, AutoCloseable {

  public static OutboxGround on(CrashingServer server) {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return new OutboxGround(server, mail);
  }

  @Override
  public List<Point> points() {
    return Arrays.stream(Step.values())
        .map(
            step -> new Point(step.name(), step == Step.DIGEST_WRITTEN ? 1 : OutboxProcess.AT_ONCE))
        .toList();
  }

  /** Sending mail writes no file. */
  @Override
  public List<Fault> faults() {
    return List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.FULL_DISK_OF_SERVICE)));
  }

  @Override
  public ShakenOutbox shaken() {
    return new ShakenOutbox(this);
  }

  @Override
  public void close() {
    mail.stop();
  }
}
