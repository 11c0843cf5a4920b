package org.monarca.exchange.intake;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.unusual.Figures;
import org.monarca.records.Header;
import org.monarca.records.submission.Reading;

/**
 * What a reading came to; its children and findings lie on the bench.
 *
 * @param header as far as it was read, also when the rest was refused
 * @param figures what it tells, in numbers
 */
record Examined(
    Reading reading, @Nullable Header header, long accepted, long rejected, Figures figures) {}
