package org.monarca.exchange.intake.drop;

import java.io.IOException;

/** What a client asked for is not done, and this is what it is told. */
final class Refused extends IOException {

  private static final long serialVersionUID = 1L;

  /** As SFTP has it, version 3. */
  enum Status {
    END_OF_FILE(1),
    NO_SUCH_FILE(2),
    PERMISSION_DENIED(3),
    FAILURE(4),
    BAD_MESSAGE(5),
    UNSUPPORTED(8);

    private final int code;

    Status(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private final Status status;
  private final String words;

  private Refused(Status status, String words) {
    super(words);
    this.status = status;
    this.words = words;
  }

  static Refused endOfFile() {
    return new Refused(Status.END_OF_FILE, "End of file");
  }

  static Refused noSuchFile() {
    return new Refused(Status.NO_SUCH_FILE, "There is no such file or folder");
  }

  static Refused noSuchMapping() {
    return new Refused(
        Status.NO_SUCH_FILE,
        "Your State keeps no mapping of this name: see the page Mappings, or put the file into in/ itself");
  }

  static Refused noMakingOfFolders() {
    return denied(
        "Nobody makes or removes folders here: there are in/ and out/, and in them one for each mapping that your State keeps");
  }

  static Refused denied(String why) {
    return new Refused(Status.PERMISSION_DENIED, why);
  }

  static Refused failed(String why) {
    return new Refused(Status.FAILURE, why);
  }

  static Refused unfitName() {
    return failed(
        "A file cannot have this name: up to %d bytes of printed characters, no slash, no blank at either end"
            .formatted(FileName.LONGEST_BYTES));
  }

  static Refused badMessage() {
    return new Refused(Status.BAD_MESSAGE, "The message cannot be read");
  }

  static Refused unsupported() {
    return new Refused(Status.UNSUPPORTED, "The exchange does not do this");
  }

  Status status() {
    return status;
  }

  String words() {
    return words;
  }

  /** Nobody reads where it came from. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
