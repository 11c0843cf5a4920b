package org.monarca.exchange.identity.past;

import java.util.Set;

/**
 * What people answered to a doubt about a record.
 *
 * @param decision by which they did
 * @param isLone whether that answered this doubt alone, and joined or parted nobody
 * @param nearMatch the doubt
 * @param status what it is since
 * @param number of the child that it was about
 * @param others records of that child: its number may have been another's without what is taken
 *     back; none where it had none left
 */
public record LaterAnswer(
    long turn,
    long decision,
    boolean isLone,
    long record,
    long nearMatch,
    String status,
    long number,
    Set<Long> others) {}
