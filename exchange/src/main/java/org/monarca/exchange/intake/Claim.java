package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.UUID;
import org.monarca.records.submission.Form;

/**
 * A worker's hold on a submission.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param checked whether its check is committed, so that only applying is left
 * @param withdraw of a confirmed list, how many children were agreed to be withdrawn
 * @param applied accepted children applied so far
 * @param hindered times in a row that a {@link Hindrance} kept others from leading it on
 * @param orphaned whether whoever held it before ended without giving it back
 * @param fence rises with each claim; only the highest may commit
 */
record Claim(
    UUID id,
    String state,
    Form form,
    boolean dryRun,
    String sha256,
    Instant received,
    boolean checked,
    boolean confirmed,
    long withdraw,
    long applied,
    int attempts,
    int hindered,
    boolean orphaned,
    long fence) {}
