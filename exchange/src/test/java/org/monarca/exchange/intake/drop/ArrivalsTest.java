package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.annotation.Autowired;

/** Two sessions with one file at the same moment; in a spool that nobody takes from. */
class ArrivalsTest extends WholeExchange {

  private static final OpenFlags ANEW = new OpenFlags(0x1A);
  private static final OpenFlags GO_ON = new OpenFlags(0x0A);
  private static final Actor SYSTEM = Actor.system("sftp-1", "MT");

  @Autowired private Database database;
  @Autowired private InstantSource clock;

  private final UUID spool = UUID.randomUUID();
  private Arrivals arrivals;

  @Autowired
  void arrivals(Database database, Mappings mappings, InstantSource clock) {
    arrivals = new Arrivals(database, mappings, clock, spool);
  }

  @Test
  void whatIsBegunAnewNeverCutsWhatAnotherIsClosing() throws Exception {
    var closing = arrivals.open(SYSTEM, name("a.zip"), ANEW).file();

    var again = arrivals.open(SYSTEM, name("a.zip"), ANEW);

    assertThat(again.file().id()).isEqualTo(closing.id());
    assertThat(again.file().lies()).isNotEqualTo(closing.lies());
    assertThat(again.left()).contains(closing.lies());
    assertThatThrownBy(() -> arrivals.close(SYSTEM, closing, 10))
        .hasMessageContaining("opened anew");
    assertThat(now(closing).status()).isEqualTo(Dropped.Status.ARRIVING);
    assertThat(arrivals.close(SYSTEM, again.file(), 20)).isTrue();
    assertThat(now(closing).lies()).isEqualTo(again.file().lies());
  }

  @Test
  void whatHasComeWholeIsAnotherFileForWhoeverComesAfter() throws Exception {
    var first = arrivals.open(SYSTEM, name("a.zip"), ANEW).file();
    arrivals.close(SYSTEM, first, 10);

    var second = arrivals.open(SYSTEM, name("a.zip"), GO_ON);

    assertThat(second.file().id()).isNotEqualTo(first.id());
    assertThat(second.left()).isEmpty();
    assertThat(now(first).status()).isEqualTo(Dropped.Status.READY);
    arrivals.close(SYSTEM, second.file(), 10);
    assertThatThrownBy(() -> arrivals.remove(SYSTEM, name("a.zip")))
        .hasMessageContaining("no such file");
    arrivals.giveUp(SYSTEM, first);
    assertThat(now(first).status()).isEqualTo(Dropped.Status.READY);
  }

  @Test
  void whoeverGoesOnWithAFileHasItAlone() throws Exception {
    var cut = arrivals.open(SYSTEM, name("a.zip"), ANEW).file();
    var rest = arrivals.open(SYSTEM, name("a.zip"), GO_ON);

    assertThat(rest.file().lies()).isEqualTo(cut.lies());
    assertThat(rest.left()).isEmpty();
    assertThatThrownBy(() -> arrivals.close(SYSTEM, cut, 10)).hasMessageContaining("opened anew");
    assertThat(arrivals.close(SYSTEM, rest.file(), 10)).isTrue();
  }

  @Test
  void whoseAnswerWasLostAsksAgainAndHearsTheSame() throws Exception {
    var file = arrivals.open(SYSTEM, name("a.zip"), ANEW).file();

    assertThat(arrivals.close(SYSTEM, file, 10)).isTrue();
    assertThat(arrivals.close(SYSTEM, file, 10)).isTrue();
  }

  @Test
  void aRenamingIsAllOrNothing() throws Exception {
    var part = arrivals.open(SYSTEM, name("a.part"), ANEW).file();
    arrivals.close(SYSTEM, part, 10);
    var other = arrivals.open(SYSTEM, name("a.zip"), ANEW).file();

    assertThatThrownBy(() -> arrivals.rename(SYSTEM, name("a.part"), name("a.zip"), false))
        .hasMessageContaining("There is a file of this name");
    var renamed = arrivals.rename(SYSTEM, name("a.part"), name("a.zip"), true);

    assertThat(Objects.requireNonNull(renamed.replaced()).id()).isEqualTo(other.id());
    assertThat(renamed.last()).isTrue();
    assertThat(now(part).status()).isEqualTo(Dropped.Status.READY);
    assertThat(now(part).name()).isEqualTo("a.zip");
    assertThatThrownBy(() -> arrivals.close(SYSTEM, other, 10)).hasMessageContaining("opened anew");
  }

  @Test
  void whatIsRenamedOverAFileOfAnotherFolderStandsInItsPlace() throws Exception {
    var other = arrivals.open(SYSTEM, new FileName("nightly", "a.part"), ANEW).file();
    var part = arrivals.open(SYSTEM, name("a.part"), ANEW).file();
    arrivals.close(SYSTEM, part, 10);

    var renamed = arrivals.rename(SYSTEM, name("a.part"), other.fileName(), true);

    assertThat(Objects.requireNonNull(renamed.replaced()).id()).isEqualTo(other.id());
    assertThat(renamed.last()).isFalse();
    assertThat(now(part).fileName()).isEqualTo(other.fileName());
  }

  @Test
  void whatIsOpenedAnewIsNotRenamedMeanwhile() throws Exception {
    var part = arrivals.open(SYSTEM, name("a.part"), ANEW).file();
    arrivals.close(SYSTEM, part, 10);
    arrivals.open(SYSTEM, name("a.part"), GO_ON);

    assertThatThrownBy(() -> arrivals.rename(SYSTEM, name("a.part"), name("a.zip"), true))
        .hasMessageContaining("has not come whole");
  }

  /** Whoever opens waits for whoever renames, and finds the name free. */
  @Test
  void aRenamingAndAnOpeningAtTheSameMomentGoOneAfterTheOther() throws Exception {
    var part = arrivals.open(SYSTEM, name("a.part"), ANEW).file();
    arrivals.close(SYSTEM, part, 10);
    var opening = new CompletableFuture<Arrivals.Opened>();

    database.write(
        SYSTEM,
        () -> {
          assertThat(
                  catchThrowable(
                      () -> arrivals.rename(SYSTEM, name("a.part"), name("a.zip"), false)))
              .isNull();
          opening.completeAsync(() -> opened("a.part"));
          assertThat(catchThrowable(() -> opening.get(300, TimeUnit.MILLISECONDS))).isNotNull();
        });

    assertThat(opening.get(10, TimeUnit.SECONDS).file().id()).isNotEqualTo(part.id());
    assertThat(now(part).status()).isEqualTo(Dropped.Status.READY);
  }

  private Arrivals.Opened opened(String text) {
    try {
      return arrivals.open(SYSTEM, name(text), ANEW);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Dropped now(Dropped file) {
    var store = new DropStore(database, clock, spool);
    return database.read(SYSTEM, () -> store.find(file.id()).orElseThrow());
  }

  private static FileName name(String text) {
    return FileName.of("", text).orElseThrow();
  }
}
