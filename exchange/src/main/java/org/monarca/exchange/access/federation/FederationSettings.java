package org.monarca.exchange.access.federation;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which providers people may sign in; without any nobody does.
 *
 * @param address where people reach the pages, {@code monarca.smtp.link} where it is not said;
 *     providers send them back there, and it is not read from requests, since whoever sends one
 *     says what they like
 */
@ConfigurationProperties(prefix = "monarca.federation", ignoreUnknownFields = false)
record FederationSettings(@Nullable URI address, @DefaultValue List<ProviderSettings> providers) {}
