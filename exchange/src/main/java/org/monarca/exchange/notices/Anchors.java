package org.monarca.exchange.notices;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.monarca.exchange.notices.Preference.Language;

/** Mailboxes outside that keep the heads of the audit trail; none of them has an account. */
final class Anchors implements Correspondents {

  private static final Pattern RECEIVER = Pattern.compile("anchor-([1-9][0-9]?)");

  private final List<String> addresses;

  Anchors(List<String> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  /** As notices name them, in their order. */
  List<String> receivers() {
    return IntStream.rangeClosed(1, addresses.size()).mapToObj(n -> "anchor-" + n).toList();
  }

  @Override
  public Optional<Correspondent> find(String receiver) {
    var named = RECEIVER.matcher(receiver);
    return named.matches()
        ? addresses.stream()
            .skip(Integer.parseInt(named.group(1)) - 1L)
            .findFirst()
            .map(address -> new Correspondent(address, Language.ENGLISH))
        : Optional.empty();
  }
}
