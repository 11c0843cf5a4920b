package org.monarca.records.bundle;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;

/**
 * Counts what is unpacked, all entries together, while it is unpacked: what a zip says of its own
 * sizes is not believed.
 */
final class Allowance {

  private final Limits limits;
  private final long sentBytes;
  private final Map<String, Long> farthest = new HashMap<>();
  private long unpacked;

  Allowance(Limits limits, long sentBytes) {
    this.limits = limits;
    this.sentBytes = sentBytes;
  }

  /** Null while all is well. */
  @Nullable Problem use(long bytes) {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes()) {
      return Problem.UNPACKED_TOO_LARGE;
    }
    return unpacked > limits.ratioFromBytes() && isBeyondRatio() ? Problem.UNPACKS_TOO_MUCH : null;
  }

  /** What is used of it by one reading of an entry: what was read of it before does not count. */
  Share of(String entry) {
    return new Share(entry);
  }

  /** One reading of one entry. */
  final class Share {

    private final String entry;
    private long read;

    private Share(String entry) {
      this.entry = entry;
    }

    /** Null while all is well. */
    @Nullable Problem use(int bytes) {
      read += bytes;
      long before = farthest.getOrDefault(entry, 0L);
      if (read <= before) {
        return null;
      }
      farthest.put(entry, read);
      return Allowance.this.use(read - before);
    }

    String limit(Problem problem) {
      return Allowance.this.limit(problem);
    }
  }

  /** Exactly the ratio is allowed; by division, since the product may be larger than a long. */
  private boolean isBeyondRatio() {
    long times = unpacked / limits.ratio();
    return times > sentBytes || (times == sentBytes && unpacked % limits.ratio() > 0);
  }

  /** The limit that the problem is about, for its message. */
  String limit(Problem problem) {
    return problem == Problem.UNPACKED_TOO_LARGE
        ? Long.toString(limits.unpackedBytes())
        : Integer.toString(limits.ratio());
  }
}
