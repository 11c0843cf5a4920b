package org.monarca.exchange.intake.drop;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.OwnerOnly;

/**
 * The folder in which files lie under numbers that their rows name, for the service's eyes only. It
 * has a number of its own: rows say in which folder their bytes are, for there may be several
 * services.
 */
record Spool(Path folder, UUID number) {

  private static final String NUMBER = "number";

  private static final FileAttribute<?> FOR_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final FileAttribute<?> FILE_FOR_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The one of this installation, made where there is none. */
  static Spool under(Path drop) {
    try {
      var folder = Files.createDirectories(drop.resolve("spool"), FOR_OWNER);
      var kept = drop.resolve(NUMBER);
      if (!Files.exists(kept)) {
        OwnerOnly.write(kept, UUID.randomUUID().toString());
      }
      return new Spool(folder, UUID.fromString(Files.readString(kept).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(UUID number) {
    return folder.resolve(number.toString());
  }

  /** To write into it; made where there is none, and known to the disk from then on. */
  FileChannel open(UUID number) throws IOException {
    boolean isNew = !Files.exists(file(number));
    var channel = FileChannel.open(file(number), Set.of(CREATE, WRITE), FILE_FOR_OWNER);
    if (isNew) {
      try (var entries = FileChannel.open(folder, READ)) {
        entries.force(true);
      }
    }
    return channel;
  }

  /** Bytes that the disk has left for the service. */
  long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a file that is not there it is 0. */
  long size(UUID number) {
    try {
      return Files.size(file(number));
    } catch (IOException missing) {
      return 0;
    }
  }

  /** In hexadecimal; null where no file is there. */
  @Nullable String sha256(UUID number) {
    try (var in =
        new DigestInputStream(
            Files.newInputStream(file(number)), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchFileException gone) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void remove(UUID number) {
    try {
      Files.deleteIfExists(file(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes what belongs to no row any more. Only what is old: a file's row is younger than the
   * question which rows there are, and who starts the service on a wrong database has a day to see
   * it.
   *
   * @param known under these numbers something is to lie
   */
  void sweep(Set<UUID> known, Instant before) {
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (known.stream().noneMatch(number -> file(number).equals(file))
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
