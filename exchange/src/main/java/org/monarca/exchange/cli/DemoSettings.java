package org.monarca.exchange.cli;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the command {@code demo} was asked for.
 *
 * @param children how many children live in the synthetic nation
 * @param url where it answers
 */
@ConfigurationProperties(prefix = "monarca.demo", ignoreUnknownFields = false)
record DemoSettings(int children, URI url) {}
