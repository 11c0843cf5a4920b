package org.monarca.exchange.intake.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.intake.uploads.Sending.append;
import static org.monarca.exchange.intake.uploads.Sending.begun;
import static org.monarca.exchange.intake.uploads.Sending.said;
import static org.monarca.exchange.intake.uploads.Sending.system;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused of files in several goes, and when it is said. */
class RefusedUploadsTest extends WholeExchange {

  private static final Actor IDAHO = system("ID");
  private static final int LONG = 3 * Parts.MOST_BYTES + 5;

  @Autowired private UploadSettings settings;
  @Autowired private Uploads uploads;

  private final byte[] bundle =
      SentBundle.delta("ID", UUID.randomUUID().toString()).child(1).child(2).bytes();

  @AfterEach
  void nothingIsLeft() {
    testDatabase().jdbc().sql("delete from intake.upload").update();
  }

  @Test
  void whatIsNoFormIsRefusedAtItsBeginningAndNothingOfItIsKept() throws Exception {
    var file = new byte[LONG];
    Arrays.fill(file, (byte) 'x');
    var id = begun(uploads, IDAHO, file);

    var refused = (Appended.Kept) append(uploads, IDAHO, id, file, 0, Parts.MOST_BYTES);

    assertThat(refused.upload().unfit()).isEqualTo(Unfit.UNKNOWN_FORM);
    assertThat(append(uploads, IDAHO, id, file, 0, 10)).isEqualTo(refused);
    assertThat(count("intake.upload_part")).isZero();
  }

  @Test
  void whatSaysThatItIsGzipAndIsNotIsRefusedWhenItIsUnpacked() throws Exception {
    var said = said("filename", "id.zip.gz");
    var id = ((Begun.Taken) uploads.begin(IDAHO, said, bundle.length)).upload().id();

    var refused = (Appended.Kept) append(uploads, IDAHO, id, bundle, 0, bundle.length);

    assertThat(refused.upload().unfit()).isEqualTo(Unfit.NOT_GZIP);
  }

  @Test
  void lengthsFormsAndNumbersBeyondTheLimitsAreRefusedBeforeAnythingComes() {
    assertThat(uploads.begin(IDAHO, said(), 0)).isEqualTo(new Begun.Refused(Unfit.EMPTY));
    assertThat(uploads.begin(IDAHO, said(), (1L << 30) + 1))
        .isEqualTo(new Begun.Refused(Unfit.TOO_LARGE));
    assertThat(uploads.begin(IDAHO, said("filetype", "image/png"), 1))
        .isEqualTo(new Begun.Refused(Unfit.UNKNOWN_FORM));
    assertThat(uploads.begin(system("GU"), said(), 1000))
        .isEqualTo(new Begun.Refused(Unfit.TOO_MUCH));
    for (int i = 0; i < settings.unfinishedPerSender(); i++) {
      assertThat(uploads.begin(IDAHO, said(), 1)).isInstanceOf(Begun.Taken.class);
    }
    assertThat(uploads.begin(IDAHO, said(), 1))
        .isEqualTo(new Begun.TooMany(settings.unfinishedPerSender()));
    assertThat(uploads.begin(Actor.system("id-2", "ID"), said(), 1))
        .isInstanceOf(Begun.Taken.class);
    assertThat(uploads.unfinished(IDAHO)).hasSize(settings.unfinishedPerSender());
  }

  @Test
  void whoDidNotHearThatItWasBegunBeginsTheSameAgain() throws Exception {
    var said = said("fingerprint", "id.zip 1");
    var first = ((Begun.Taken) uploads.begin(IDAHO, said, bundle.length)).upload().id();

    assertThat(((Begun.Taken) uploads.begin(IDAHO, said, bundle.length)).upload().id())
        .isEqualTo(first);
    append(uploads, IDAHO, first, bundle, 0, 10);
    assertThat(((Begun.Taken) uploads.begin(IDAHO, said, bundle.length)).upload().id())
        .isNotEqualTo(first);
    assertThat(begun(uploads, IDAHO, bundle)).isNotEqualTo(begun(uploads, IDAHO, bundle));
  }

  private static int count(String table) {
    return testDatabase().jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
