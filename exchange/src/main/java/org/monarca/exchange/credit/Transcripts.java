package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.credit.TranscriptStore.Kept;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Sha256;
import org.springframework.stereotype.Service;

/**
 * Issues transcripts under a check code, and says of a code whether one was. Only digests are kept:
 * of the code, so that whoever reads the table cannot show one; of what stands in it; of its sum of
 * credits together with the code.
 */
@Service
public class Transcripts {

  private static final Actor ACTOR = Actor.exchange("transcripts");

  private final Database database;
  private final TranscriptStore store;
  private final Identities identities;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Transcripts(Database database, Identities identities, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new TranscriptStore(database);
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Issues one.
   *
   * @param content what stands in it, the same for the same
   * @param sum of credits
   * @param told whether the State of the office may be told: not of a protected child
   */
  public CheckCode issue(
      Actor actor, ExchangeId child, String content, BigDecimal sum, boolean told) {
    var code = CheckCode.draw(random);
    var kept =
        new Kept(
            0,
            child.digits(),
            digest(content),
            figures(code, sum),
            told ? actor.ownState().orElse(null) : null,
            clock.instant());
    database.write(
        actor,
        () -> {
          audit.record(actor, Entry.done("transcript.issue", "child", child.digits()));
          database.write(ACTOR, () -> store.add(digest(code.plain()), kept, actor.id()));
        });
    return code;
  }

  /**
   * What is known of a code; absent where none was issued under it.
   *
   * @param typed as it was read from the paper
   * @param sum as it was read from the paper; absent where it was not
   */
  public Optional<Verification> verify(String typed, @Nullable BigDecimal sum) {
    return CheckCode.read(typed)
        .flatMap(code ->
            database.read(
                ACTOR,
                () ->
                    store
                        .find(digest(code.plain()))
                        .map(kept ->
                            new Verification(
                                kept.issued(),
                                kept.state(),
                                isReplaced(kept),
                                sum == null ? null : agrees(kept, code, sum)))));
  }

  private boolean isReplaced(Kept kept) {
    var living = identities.living(kept.child());
    var numbers = new ArrayList<String>();
    numbers.add(kept.child());
    living.ifPresent(child -> {
      numbers.add(child.digits());
      numbers.addAll(identities.aliases(child));
    });
    return store.isReplaced(kept, numbers);
  }

  private static boolean agrees(Kept kept, CheckCode code, BigDecimal sum) {
    return kept.figures().equals(figures(code, sum));
  }

  private static String figures(CheckCode code, BigDecimal sum) {
    return digest(
        code.plain() + "|" + sum.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
