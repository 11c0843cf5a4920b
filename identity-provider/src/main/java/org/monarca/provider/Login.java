package org.monarca.provider;

import java.time.Instant;

/**
 * Somebody who showed the provider who they are.
 *
 * @param subject by which the provider knows them
 * @param acr how they showed it; empty for a level that is not told
 */
record Login(String subject, String acr, Instant at) {}
