package org.monarca.exchange.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.monarca.exchange.platform.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API's description, at {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

  /** How States' systems come in. */
  static final String SYSTEMS = "client-credentials";

  /** How people's own programs do. */
  static final String PEOPLE = "personal-token";

  @Bean
  OpenAPI openApi() {
    // Who asks is known by the token, not by a parameter.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("Monarca")
                .version("1")
                .description(
                    "Exchange of migratory students' records between States. Problems are RFC 9457 with a permanent `code`.")
                .license(
                    new License()
                        .name("Apache License, Version 2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("this installation")))
        .components(
            new Components()
                .addSecuritySchemes(SYSTEMS, clientCredentials())
                .addSecuritySchemes(PEOPLE, personalToken()))
        .security(List.of(new SecurityRequirement().addList(SYSTEMS)));
  }

  private static SecurityScheme clientCredentials() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description(
            "A token for an hour. The system proves who it is by an assertion that it signs with its private key (`private_key_jwt`, RFC 7523), or by a secret with HTTP Basic; its State sees to both on the page /clients.")
        .flows(
            new OAuthFlows()
                .clientCredentials(new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
  }

  private static SecurityScheme personalToken() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(
            "A token that a person made on the page /profile/tokens; it begins with `mnp_`.");
  }
}
