package org.monarca.population.states;

import org.monarca.population.places.UsState;
import org.monarca.records.StudentRecord;

/**
 * One child as one State tells of it.
 *
 * @param child the true number of the child, known to nobody but the truth file
 */
public record Told(UsState state, long child, StudentRecord record) {}
