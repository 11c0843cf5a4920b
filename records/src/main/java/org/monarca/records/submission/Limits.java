package org.monarca.records.submission;

/**
 * How much a submission may be; over any of them the whole submission is refused.
 *
 * @param sentBytes as sent
 * @param unpackedBytes all entries together
 * @param ratio unpacked at most so many times the sent bytes
 * @param ratioFromBytes unpacked bytes up to which the ratio is not asked for
 * @param students student rows
 * @param childRows rows that hang on one student
 * @param recordBytes one row
 */
public record Limits(
    long sentBytes,
    long unpackedBytes,
    int ratio,
    long ratioFromBytes,
    long students,
    int childRows,
    int recordBytes) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final long GIB = 1024 * MIB;

  /** Those of the published contract. */
  public static Limits published() {
    return new Limits(GIB, 8 * GIB, 200, 10 * MIB, 1_000_000, 5_000, (int) MIB);
  }

  public Limits withSentBytes(long most) {
    return new Limits(most, unpackedBytes, ratio, ratioFromBytes, students, childRows, recordBytes);
  }

  public Limits withUnpackedBytes(long most) {
    return new Limits(sentBytes, most, ratio, ratioFromBytes, students, childRows, recordBytes);
  }

  public Limits withStudents(long most) {
    return new Limits(
        sentBytes, unpackedBytes, ratio, ratioFromBytes, most, childRows, recordBytes);
  }

  public Limits withChildRows(int most) {
    return new Limits(sentBytes, unpackedBytes, ratio, ratioFromBytes, students, most, recordBytes);
  }

  public Limits withRecordBytes(int most) {
    return new Limits(sentBytes, unpackedBytes, ratio, ratioFromBytes, students, childRows, most);
  }
}
