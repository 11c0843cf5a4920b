package org.monarca.exchange.identity.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks.
 *
 * @param nearMatches whom the record may be, the likeliest first; empty where somebody's proposal
 *     is to be answered, and where all is decided
 * @param proposal what somebody proposes, of a task that asks for an answer to it
 */
public record TaskQuestion(List<NearMatch> nearMatches, @Nullable Proposal proposal) {}
