package org.monarca.linkage.learn;

import org.monarca.linkage.weigh.Profile;

/** Two records of which a person has decided whether they are one child. */
public record Decided(Profile a, Profile b, boolean areOne) {}
