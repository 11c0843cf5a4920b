package org.monarca.exchange.platform;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Stops a start whose settings hold a group under {@code monarca} that no feature knows: a word
 * mistyped must not be a default taken in silence. Within a group its own record refuses unknown
 * names.
 */
@Component
class KnownSettings implements SmartInitializingSingleton {

  private static final String ROOT = "monarca";

  private static final Set<String> PROCESS =
      Set.of(
          StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
          StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

  private final ApplicationContext context;

  KnownSettings(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map<String, Object> given =
        written().bind(ROOT, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
    var known = known();
    for (String group : given.keySet()) {
      if (!known.contains(group)) {
        throw new IllegalStateException(
            "the setting %s.%s is not known; there are: %s".formatted(ROOT, group, known));
      }
    }
  }

  /**
   * What was written down, in a file or by a command. The process's own variables and properties
   * hold other words that begin alike, the launcher's among them.
   */
  private Binder written() {
    var sources =
        ((ConfigurableEnvironment) context.getEnvironment())
            .getPropertySources().stream()
                .filter(source -> !PROCESS.contains(source.getName()))
                .filter(source ->
                    !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .toList();
    return new Binder(ConfigurationPropertySources.from(sources));
  }

  private Set<String> known() {
    var groups = new TreeSet<String>();
    for (String name : context.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      var settings = context.findAnnotationOnBean(name, ConfigurationProperties.class);
      if (settings != null && settings.prefix().startsWith(ROOT + ".")) {
        groups.add(settings.prefix().substring(ROOT.length() + 1));
      }
    }
    return groups;
  }
}
