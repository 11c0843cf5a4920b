package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.routes.Right;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The document of who may do what, made from the table of routes in the words of its page. */
final class AccessDocument {

  static final String NAME = "access.md";

  private final Routes routes;
  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  private AccessDocument(Routes routes) {
    this.routes = routes;
    messages.setBasenames("messages", "messages-worklist", "messages-access");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
  }

  static String text() throws IOException {
    return new AccessDocument(Routes.published()).whole();
  }

  /** Whether it was out of date. */
  static boolean write(Path folder) throws IOException {
    return OwnDocument.write(folder, NAME, text());
  }

  private String whole() {
    var text = new StringBuilder();
    text.append("<!-- Written by ./monarca docs from routes.csv; edit the table. -->\n# ");
    text.append(say("access.title")).append("\n\n").append(say("access.lede")).append("\n");
    part(text, say("access.everybody"), Optional.empty());
    for (var role : Role.values()) {
      part(text, say("role." + role.code()), Optional.of(role.code()));
    }
    return text.toString();
  }

  private void part(StringBuilder text, String name, Optional<String> role) {
    text.append("\n## ").append(name).append("\n\n| ");
    text.append(say("access.does")).append(" | ").append(say("access.whose"));
    text.append(" |\n| --- | --- |\n");
    for (Right right : routes.rightsOf(role)) {
      text.append("| ").append(say("access.does." + right.action())).append(" | ");
      text.append(say("access.extent." + right.extent().code())).append(" |\n");
    }
  }

  private String say(String key) {
    return messages.getMessage(key, null, Locale.US);
  }
}
