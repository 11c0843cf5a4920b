package org.monarca.exchange.access.doors;

import org.monarca.exchange.access.limits.UploadSettings;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before all filters: in the container itself. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodies(
      UploadSettings settings) {
    return server -> server.addEngineValves(new SlowBodies(settings));
  }
}
