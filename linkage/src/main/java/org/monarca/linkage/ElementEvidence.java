package org.monarca.linkage;

import org.monarca.linkage.compare.Level;

/**
 * What one element says.
 *
 * @param bits positive for one person, negative against, 0 when nothing was compared
 */
public record ElementEvidence(Element element, Level level, double bits) {}
