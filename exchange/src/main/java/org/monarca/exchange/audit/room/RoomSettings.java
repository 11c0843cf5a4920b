package org.monarca.exchange.audit.room;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much room the audit trail may take.
 *
 * @param most of bytes, indexes included, from which on operators are told
 * @param folder where PostgreSQL keeps its files, if the service can see it
 * @param leastFree there, below which operators are told
 */
@ConfigurationProperties(prefix = "monarca.audit", ignoreUnknownFields = false)
record RoomSettings(
    @DefaultValue("100GB") DataSize most,
    @Nullable Path folder,
    @DefaultValue("20GB") DataSize leastFree) {}
