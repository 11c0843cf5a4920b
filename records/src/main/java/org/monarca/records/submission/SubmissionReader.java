package org.monarca.records.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.monarca.records.Header;
import org.monarca.records.problems.Finding;

/** Reads submissions of one form. Holds no state between readings and may be shared by threads. */
public interface SubmissionReader {

  /**
   * Reads the file from its first byte to its last and hands over what it finds.
   *
   * @return complete, or refused; whatever a sender can get wrong ends as one of these
   * @throws IOException when this machine fails: the file is gone, the disk is full
   */
  Reading examine(Path file, Expectation expectation, Examination to) throws IOException;

  /**
   * Reads the file and hands over all it says, unjudged: a header that is not sound, counts that
   * are not met, children who break rules.
   *
   * @return what could not be read; then what was handed over is void
   * @throws IOException when this machine fails
   */
  Transcribed transcribe(Path file, Limits limits, Transcript to) throws IOException;

  /**
   * The header alone, for whoever must know from whom a file is before it is sent.
   *
   * @return absent when the file is not readable or its header is not sound
   * @throws IOException when this machine fails
   */
  Optional<Header> header(Path file) throws IOException;

  /**
   * How a transcription ended.
   *
   * @param objections why nothing of it counts; empty when all was read
   * @param leftOut what is known in no form and was passed over
   * @param remarks what a mapping has set and passed over, as it was meant to
   */
  record Transcribed(List<Finding> objections, List<Finding> leftOut, List<Finding> remarks) {}
}
