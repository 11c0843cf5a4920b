package org.monarca.exchange.access.factors;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key of the second factors is.
 *
 * @param keyFile a file with 32 bytes in base64, which must exist; without one {@code factors.key}
 *     in the installation's own folder, which is made when it is not there. Services that share a
 *     database share the key.
 */
@ConfigurationProperties(prefix = "monarca.factors", ignoreUnknownFields = false)
record FactorSettings(@Nullable Path keyFile) {}
