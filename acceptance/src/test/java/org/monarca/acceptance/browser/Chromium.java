package org.monarca.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's Chromium, one for the whole run. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  /** What a sandbox-less machine without a desktop needs, and no talk with strangers. */
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static Chromium launch() {
    var program = program();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new LaunchOptions().setExecutablePath(program).setArgs(OPTIONS);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Path program() {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(":"))
        .flatMap(folder ->
            List.of("chromium", "chromium-browser", "google-chrome").stream()
                .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no Chromium on the PATH; install it with: apt-get install chromium"));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
