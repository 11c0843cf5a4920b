package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a State is asked about something that it said of a child.
 *
 * @param version of the task, as it is shown
 * @param open whether it is asked still
 * @param answerable whether the reader may answer
 * @param number the child's, for people
 * @param child the same, digits alone; absent where nobody says anything of it any more
 * @param heading what is asked of whom
 * @param says each different thing with who says so; none where nobody says it any more
 * @param withheld whether something of the child is kept from the reader
 * @param differs whether States say different things still
 * @param asked who asks and when, in words
 * @param reason why, in words
 * @param verdicts to choose from
 * @param answered what the State found, in words; absent as long as it is asked
 */
record ValueCheckPage(
    long task,
    long version,
    boolean open,
    boolean answerable,
    String number,
    @Nullable String child,
    String heading,
    List<ChildPage.Other> says,
    boolean withheld,
    boolean differs,
    String asked,
    String reason,
    List<Choice> verdicts,
    @Nullable String answered) {}
