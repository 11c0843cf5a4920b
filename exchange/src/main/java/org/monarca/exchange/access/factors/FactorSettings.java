package org.monarca.exchange.access.factors;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key is under which an earlier version kept the secrets of authenticators.
 *
 * @param keyFile a file with 32 bytes in base64; without one {@code factors.key} in the
 *     installation's own folder. Needed until those secrets are sealed anew, which the service does
 *     by itself.
 */
@ConfigurationProperties(prefix = "monarca.factors", ignoreUnknownFields = false)
record FactorSettings(@Nullable Path keyFile) {}
