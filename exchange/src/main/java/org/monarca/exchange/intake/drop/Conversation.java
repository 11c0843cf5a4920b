package org.monarca.exchange.intake.drop;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One client that speaks SFTP, version 3 (draft-ietf-secsh-filexfer-02), the one that all clients
 * speak: a question, an answer, one after the other. Of OpenSSH's own additions those are there
 * that its client makes use of when it puts files.
 */
final class Conversation {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private static final int VERSION = 3;
  private static final int MOST_HANDLES = 64;

  /** Of what is written or read at once, and of a message. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int LONGEST = MOST_BYTES + 4096;

  private static final int HAS_SIZE = 0x01;

  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(3);

  private final Drop drop;
  private final DropKeys.Holder who;
  private final Map<Integer, Handle> handles = new HashMap<>();
  private int lastHandle;
  private long admitted = System.nanoTime();

  Conversation(Drop drop, DropKeys.Holder who) {
    this.drop = drop;
    this.who = who;
  }

  /** Answers until the client goes. */
  void talk(DataInputStream in, OutputStream out) throws IOException {
    var buffer = new byte[LONGEST];
    try {
      while (true) {
        int length = in.readInt();
        if (length < 1 || length > LONGEST) {
          return;
        }
        in.readFully(buffer, 0, length);
        answer(new PacketIn(ByteBuffer.wrap(buffer, 0, length))).send(out);
      }
    } catch (EOFException gone) {
      return;
    } finally {
      letGo();
    }
  }

  private PacketOut answer(PacketIn message) throws Refused {
    int kind = message.one();
    if (kind == Messages.INIT) {
      return new PacketOut(Messages.VERSION)
          .number(VERSION)
          .text("posix-rename@openssh.com")
          .text("1")
          .text("fsync@openssh.com")
          .text("1")
          .text("limits@openssh.com")
          .text("1");
    }
    int id = message.number();
    try {
      stillAdmitted();
      return asked(kind, id, message);
    } catch (Refused refused) {
      return status(id, refused.status().code(), refused.words());
    } catch (IOException | DataAccessException | TransactionException e) {
      LOG.error("drop.failed kind={} at={}", kind, FailurePlace.of(e));
      return status(
          id,
          Refused.Status.FAILURE.code(),
          "The exchange cannot do this at the moment; come again in a minute");
    }
  }

  /**
   * Asked now and then also while nothing is opened, only written or read. A database that is away
   * for a moment ends nothing that is under way.
   */
  private void stillAdmitted() throws Refused {
    long now = System.nanoTime();
    if (now - admitted < BETWEEN_QUESTIONS.toNanos()) {
      return;
    }
    try {
      drop.admitted(who);
      admitted = now;
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("drop.not-asked at={}", FailurePlace.of(e));
    }
  }

  private PacketOut asked(int kind, int id, PacketIn message) throws IOException {
    return switch (kind) {
      case Messages.OPEN -> open(id, message);
      case Messages.CLOSE -> close(id, message);
      case Messages.READ -> read(id, message);
      case Messages.WRITE -> write(id, message);
      case Messages.LSTAT, Messages.STAT ->
          new PacketOut(Messages.ATTRS).number(id).attributes(drop.attributes(who, message.text()));
      case Messages.FSTAT ->
          new PacketOut(Messages.ATTRS).number(id).attributes(handle(message).attributes());
      case Messages.SETSTAT -> {
        drop.attributes(who, message.text()); // rights and times are as they are, without a word
        if ((message.number() & HAS_SIZE) != 0) {
          throw Refused.failed("A file is cut while it is open, not by its name");
        }
        yield done(id);
      }
      case Messages.FSETSTAT -> cut(id, message);
      case Messages.OPENDIR -> opened(id, drop.list(who, message.text()));
      case Messages.READDIR -> lines(id, message);
      case Messages.REMOVE -> {
        drop.remove(who, message.text());
        yield done(id);
      }
      case Messages.REALPATH ->
          names(id, List.of(new Listed(Place.straight(message.text()), Attributes.NOTHING)));
      case Messages.RENAME -> {
        drop.rename(who, message.text(), message.text(), false);
        yield done(id);
      }
      case Messages.MKDIR, Messages.RMDIR -> throw Refused.noMakingOfFolders();
      case Messages.EXTENDED -> extended(id, message);
      default -> throw Refused.unsupported();
    };
  }

  private PacketOut extended(int id, PacketIn message) throws IOException {
    return switch (message.text()) {
      case "posix-rename@openssh.com" -> {
        drop.rename(who, message.text(), message.text(), true);
        yield done(id);
      }
      case "fsync@openssh.com" -> {
        incoming(message).force();
        yield done(id);
      }
      case "limits@openssh.com" ->
          new PacketOut(Messages.EXTENDED_REPLY)
              .number(id)
              .large(LONGEST)
              .large(MOST_BYTES)
              .large(MOST_BYTES)
              .large(MOST_HANDLES);
      default -> throw Refused.unsupported();
    };
  }

  private PacketOut open(int id, PacketIn message) throws IOException {
    var path = message.text();
    var flags = new OpenFlags(message.number());
    return opened(id, flags.write() ? drop.write(who, path, flags) : drop.read(who, path));
  }

  private PacketOut opened(int id, Handle handle) throws IOException {
    if (handles.size() >= MOST_HANDLES) {
      release(handle);
      throw Refused.failed("Too many files are open; close some");
    }
    int number = ++lastHandle;
    handles.put(number, handle);
    return new PacketOut(Messages.HANDLE)
        .number(id)
        .part(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }

  private PacketOut close(int id, PacketIn message) throws IOException {
    int number = number(message);
    var handle = handles.remove(number);
    switch (handle) {
      case null -> throw Refused.failed("Nothing is open here");
      case Incoming writing -> drop.finish(who, writing);
      case Outgoing reading -> reading.close();
      case Folder folder -> folder.close();
    }
    return done(id);
  }

  private PacketOut read(int id, PacketIn message) throws IOException {
    if (!(handle(message) instanceof Outgoing reading)) {
      throw Refused.denied("This is not open to be read");
    }
    long from = message.large();
    int most = (int) Math.min(Integer.toUnsignedLong(message.number()), MOST_BYTES);
    return new PacketOut(Messages.DATA).number(id).part(reading.read(from, most));
  }

  private PacketOut write(int id, PacketIn message) throws IOException {
    var writing = incoming(message);
    writing.write(message.large(), message.part());
    return done(id);
  }

  /** Clients set rights and times, which stay as they are, and cut off what came too much. */
  private PacketOut cut(int id, PacketIn message) throws IOException {
    var writing = incoming(message);
    if ((message.number() & HAS_SIZE) != 0) {
      writing.cut(message.large());
    }
    return done(id);
  }

  private PacketOut lines(int id, PacketIn message) throws IOException {
    if (!(handle(message) instanceof Folder folder)) {
      throw Refused.denied("This is no folder");
    }
    return names(id, folder.next());
  }

  private static PacketOut names(int id, List<Listed> lines) {
    var names = new PacketOut(Messages.NAME).number(id).number(lines.size());
    lines.forEach(line -> names.text(line.name()).text(line.line()).attributes(line.attributes()));
    return names;
  }

  private Incoming incoming(PacketIn message) throws Refused {
    if (handle(message) instanceof Incoming writing) {
      return writing;
    }
    throw Refused.denied("This is not open to be written");
  }

  private Handle handle(PacketIn message) throws Refused {
    var handle = handles.get(number(message));
    if (handle == null) {
      throw Refused.failed("Nothing is open here");
    }
    return handle;
  }

  private static int number(PacketIn message) throws Refused {
    var bytes = message.part();
    return bytes.remaining() == Integer.BYTES ? bytes.getInt() : 0;
  }

  private static PacketOut done(int id) {
    return status(id, 0, "Done");
  }

  private static PacketOut status(int id, int code, String words) {
    return new PacketOut(Messages.STATUS).number(id).number(code).text(words).text("en");
  }

  private void letGo() {
    for (var handle : handles.values()) {
      try {
        release(handle);
      } catch (IOException e) {
        LOG.warn("drop.not-closed at={}", FailurePlace.of(e));
      }
    }
    handles.clear();
  }

  private void release(Handle handle) throws IOException {
    switch (handle) {
      case Incoming writing -> drop.release(writing);
      case Outgoing reading -> reading.close();
      case Folder folder -> folder.close();
    }
  }
}
