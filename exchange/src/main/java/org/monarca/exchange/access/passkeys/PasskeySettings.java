package org.monarca.exchange.access.passkeys;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For whom passkeys are made.
 *
 * @param domain to which they belong for ever, the RP ID: the host of the pages, or a domain above
 *     it; without one the host of the first origin
 * @param origins addresses of the pages, as browsers name them ({@code https://exchange.example});
 *     without any that of {@code monarca.smtp.link}, and where that is no domain, {@code localhost}
 */
@ConfigurationProperties(prefix = "monarca.passkeys", ignoreUnknownFields = false)
record PasskeySettings(@Nullable String domain, @DefaultValue List<URI> origins) {}
