package org.monarca.linkage;

import org.monarca.linkage.weigh.Profile;

/**
 * A record already known, which a blocking key brought up.
 *
 * @param record the number of the record
 * @param child the child to whom it belongs
 * @param profile what it says
 * @param underReview whether it has a child of its own only until a person decides
 */
public record Candidate(long record, String child, Profile profile, boolean underReview) {}
