package org.monarca.exchange.access.factors;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Of whom a second factor is asked, and where the key is under which an earlier version kept the
 * secrets of authenticators.
 *
 * @param keyFile a file with 32 bytes in base64; without one {@code factors.key} in the
 *     installation's own folder. Needed until those secrets are sealed anew, which the service does
 *     by itself.
 * @param requiredOf roles whose people do nothing before they have set one up; {@code all}, or
 *     {@code none} where everything is invented
 */
@ConfigurationProperties(prefix = "monarca.factors", ignoreUnknownFields = false)
public record FactorSettings(
    @Nullable Path keyFile, @DefaultValue(FactorSettings.ALL) List<String> requiredOf) {

  private static final String ALL = "all";
  private static final String NONE = "none";

  public FactorSettings {
    requiredOf = List.copyOf(requiredOf);
    for (var one : requiredOf) {
      if (Role.of(one).isEmpty() && !one.equals(ALL) && !one.equals(NONE)) {
        throw new IllegalArgumentException(
            "monarca.factors.required-of names %s, which is none of: all, none, %s"
                .formatted(
                    one, String.join(", ", Arrays.stream(Role.values()).map(Role::code).toList())));
      }
    }
  }

  /** Whether people of that role must have a second factor. */
  public boolean isRequiredOf(String role) {
    return requiredOf.contains(ALL) || requiredOf.contains(role);
  }
}
