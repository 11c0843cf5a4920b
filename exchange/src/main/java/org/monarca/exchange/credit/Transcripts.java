package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.TranscriptStore.Kept;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Sha256;
import org.monarca.exchange.protection.Shelters;
import org.springframework.stereotype.Service;

/**
 * Issues transcripts under a check code, and says of a code whether one was. Only digests are kept:
 * of the code, so that whoever reads the table cannot show one; of what is printed, and of the
 * file, to the byte; of the sum of credits together with the code. Besides, of which records it is
 * made: so one that was made of two students by mistake stands for neither when they are parted.
 */
@Service
public class Transcripts {

  private static final Actor ACTOR = Actor.exchange("transcripts");

  private final Database database;
  private final TranscriptStore store;
  private final Credits credits;
  private final Identities identities;
  private final Shelters shelters;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Transcripts(
      Database database,
      Credits credits,
      Identities identities,
      Shelters shelters,
      Audit audit,
      InstantSource clock) {
    this.database = database;
    this.store = new TranscriptStore(database);
    this.credits = credits;
    this.identities = identities;
    this.shelters = shelters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What would be printed now.
   *
   * @param child as its reader may see it
   */
  public Transcript of(ChildRecord child) {
    return Transcript.of(child, credits.bookFor(child), sources(child.id()));
  }

  /** A code that nobody has yet, to be printed on one. */
  public CheckCode draw() {
    return CheckCode.draw(random);
  }

  /**
   * Issues it.
   *
   * @param file as it is handed out, with the code on it
   */
  public void issue(Actor actor, Transcript transcript, CheckCode code, byte[] file) {
    var child = transcript.child();
    var kept =
        new Kept(
            0,
            child.id().digits(),
            transcript.sources(),
            transcript.sight(),
            digest(transcript.content()),
            figures(code, transcript.ledger().counted()),
            hex(Sha256.of(file)),
            child.isProtected() ? null : actor.ownState().orElse(null),
            clock.instant());
    database.write(
        actor,
        () -> {
          audit.record(actor, Entry.done("transcript.issue", "child", child.id().digits()));
          database.write(ACTOR, () -> store.add(digest(code.plain()), kept, actor.id()));
        });
  }

  /**
   * What is known of a code; absent where none was issued under it.
   *
   * @param typed as it was read from the paper
   * @param sum as it was read from the paper; absent where it was not
   * @param fingerprint SHA-256 of the file, in hexadecimal digits; absent where there is no file
   */
  public Optional<Verification> verify(
      String typed, @Nullable BigDecimal sum, @Nullable String fingerprint) {
    return CheckCode.read(typed)
        .flatMap(code ->
            database.read(
                ACTOR,
                () ->
                    store
                        .find(digest(code.plain()))
                        .map(kept -> verification(kept, code, sum, fingerprint))));
  }

  /** Of a student who is protected, or was, nothing is told that changes with where they are. */
  private Verification verification(
      Kept kept, CheckCode code, @Nullable BigDecimal sum, @Nullable String fingerprint) {
    var children = Set.copyOf(identities.childBySource(kept.sources()).values());
    var records = new HashSet<>(kept.sources());
    children.forEach(child -> records.addAll(sources(child)));
    boolean told =
        Transcript.isOfOneUnprotected(kept.sight()) && shelters.marked(records).isEmpty();
    return new Verification(
        kept.issued(),
        told ? kept.state() : null,
        told ? isCurrent(kept, children, records) : null,
        sum == null ? null : kept.figures().equals(figures(code, sum)),
        fingerprint == null ? null : kept.file().equals(fingerprint.toLowerCase(Locale.ROOT)));
  }

  /** The last that was made of records that are all this student's says the same. */
  private boolean isCurrent(Kept kept, Set<ExchangeId> children, Set<Long> records) {
    return children.size() <= 1
        && store.later(kept, records).stream()
            .filter(one -> children.containsAll(identities.childBySource(one.sources()).values()))
            .findFirst()
            .map(latest -> latest.content().equals(kept.content()))
            .orElse(true);
  }

  private List<Long> sources(ExchangeId child) {
    return database.read(ACTOR, () -> identities.sources(child));
  }

  private static String figures(CheckCode code, BigDecimal sum) {
    return digest(code.plain() + "|" + sum.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private static String digest(String text) {
    return hex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
