package org.monarca.linkage.table;

import java.util.List;
import java.util.Map;
import org.monarca.linkage.weigh.Model;

/**
 * A table linked.
 *
 * @param clusters for each record the number of the first record of its person
 * @param pairs what may be one person, down to a probability of 1 in 100
 * @param refusals people who stayed two although a pair of records speaks for one, in the order of
 *     the table
 * @param model what was learned or given
 * @param unreadable by column, what counted as missing because it cannot be read
 */
@SuppressWarnings("ArrayRecordComponent") // one number a record; never compared
public record Linked(
    int[] clusters,
    Pairs pairs,
    List<Refusal> refusals,
    Model model,
    Map<String, Unreadable> unreadable) {}
