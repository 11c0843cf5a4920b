package org.monarca.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page as it was answered.
 *
 * @param address where it stands after all redirections: path and query
 */
record Page(String address, String html) {

  private static final Pattern TASK = Pattern.compile("href=\"/tasks/(\\d+)[?\"]");

  private static final Pattern CHILD = Pattern.compile("href=\"/children/(\\d{12})\"");

  private static final Pattern SUBMISSION =
      Pattern.compile("href=\"/submissions/([0-9a-f-]{36})[?\"]");

  /** The page says the same in another language under a link with its own cursor. */
  private static final Pattern LATER =
      Pattern.compile("href=\"(/tasks\\?(?![^\"]*lang=)[^\"]*cursor=[^\"]*)\"");

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

  /** The value of the first field of that name. */
  Optional<String> field(String name) {
    return found(
            Pattern.compile("name=\"" + Pattern.quote(name) + "\"(?: [^>]*?)? value=\"([^\"]*)\""))
        .findFirst();
  }

  /** What the form with that field would send without anybody having typed or chosen anything. */
  Map<String, String> form(String name, String value) {
    var field = "name=\"%s\" value=\"%s\"".formatted(name, value);
    var form =
        Stream.of(html.split("<form"))
            .skip(1)
            .map(part -> part.split("</form>", 2)[0])
            .filter(part -> part.contains(field))
            .findFirst()
            .orElseThrow(() -> new BenchFailure(address + " has no form with " + field));
    return HIDDEN
        .matcher(form)
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1),
                found -> found.group(2),
                (one, other) -> one,
                HashMap::new));
  }

  /** The children that it leads to, each once. */
  List<String> children() {
    return found(CHILD).distinct().toList();
  }

  /** The submissions that it leads to, each once. */
  List<String> submissions() {
    return found(SUBMISSION).distinct().toList();
  }

  /** The tasks that it leads to, each once. */
  List<Long> tasks() {
    return found(TASK).map(Long::valueOf).distinct().toList();
  }

  /** The address of the next part of a list. */
  Optional<String> later() {
    return found(LATER).map(address -> address.replace("&amp;", "&")).findFirst();
  }

  private Stream<String> found(Pattern pattern) {
    return pattern.matcher(html).results().map(match -> match.group(1));
  }
}
