package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a State is asked about something that it said of a child.
 *
 * @param version of the task, as it is shown
 * @param open whether it is asked still
 * @param number the child's, for people
 * @param child the same, digits alone; absent where nobody says anything of it any more
 * @param element in words
 * @param says each different thing with who says so; none where nobody says it any more
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
    String number,
    @Nullable String child,
    String element,
    List<ChildPage.Other> says,
    boolean differs,
    String asked,
    String reason,
    List<Choice> verdicts,
    @Nullable String answered) {}
