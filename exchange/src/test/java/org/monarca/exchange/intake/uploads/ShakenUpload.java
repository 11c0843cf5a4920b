package org.monarca.exchange.intake.uploads;

import java.nio.file.Path;
import java.util.List;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.Invariants;

/** A file is sent in several goes to processes to which something happens, until all is at rest. */
final class ShakenUpload extends Shaken {

  private static final String LEFT =
      """
      select (select string_agg(concat_ws(' ', state, form, bytes, encode(sha256, 'hex'), dry_run), ', ') from intake.submission)
          || '; ' || (select string_agg(concat_ws(' ', sender, received = length, submission is not null, refusal), ', ') from intake.upload)
          || '; ' || (select count(*) from intake.upload_part) || ' parts'
          || '; ' || (select string_agg(action || ' ' || outcome, ', ' order by action) from audit.entry where object_kind in ('upload', 'submission'))
      """;

  private final Path keys;
  private final Path file;

  ShakenUpload(CrashingServer server, Path keys, Path file) {
    super(server, UploadProcess.class);
    this.keys = keys;
    this.file = file;
  }

  @Override
  protected List<String> more() {
    return List.of(keys.toString(), file.toString());
  }

  @Override
  public String end() {
    try (var look = look()) {
      Invariants.hold(look.jdbc());
      return look.jdbc().sql(LEFT).query(String.class).single();
    }
  }
}
