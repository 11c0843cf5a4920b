package org.monarca.provider;

import java.util.stream.Collectors;

/** The page on which people show the provider who they are. */
final class LoginPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Synthetic provider</title></head><body><main>
      <h1>Synthetic provider</h1>
      <form method="post" action="/authorize">
      {kept}
      <p><label>Name <input name="subject" required></label></p>
      <p><label>Level <input name="level"></label></p>
      <p><button name="does" value="login">Show who I am</button> <button name="does" value="refuse" formnovalidate>Refuse</button></p>
      </form></main></body></html>
      """;

  private LoginPage() {}

  static String of(Asked asked) {
    var kept =
        asked.values().entrySet().stream()
            .map(one ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(one.getKey()), escaped(one.getValue())))
            .collect(Collectors.joining("\n"));
    return PAGE.replace("{kept}", kept);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
