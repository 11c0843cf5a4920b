package org.monarca.exchange.cli;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the command {@code demo} was asked for.
 *
 * @param children how many children live in the synthetic nation
 * @param url where it answers
 * @param metrics where its metrics are read
 * @param outbox folder of the mails that it would send
 */
record DemoSettings(int children, URI url, URI metrics, Path outbox) {}
