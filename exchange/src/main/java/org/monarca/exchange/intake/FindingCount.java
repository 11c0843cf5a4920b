package org.monarca.exchange.intake;

import org.monarca.records.problems.Finding;

/**
 * How often one problem was found in a submission.
 *
 * @param first the first of them, as the example
 */
public record FindingCount(Finding first, long times) {}
