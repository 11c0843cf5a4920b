package org.monarca.exchange.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys outside the database are.
 *
 * @param file with a key of 32 bytes in base64 on each line, the current one last; it must exist.
 *     Without one {@code outer.keys} in the installation's own folder, which is made when it is not
 *     there and the database holds nothing that needs it. Services that share a database share the
 *     file.
 */
@ConfigurationProperties(prefix = "monarca.keys", ignoreUnknownFields = false)
record SealingSettings(@Nullable Path file) {}
