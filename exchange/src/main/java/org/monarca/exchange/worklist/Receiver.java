package org.monarca.exchange.worklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To whom a task is to be given. */
public sealed interface Receiver {

  /** As forms send it. */
  String code();

  /** Whose account it is; null for an office. */
  default @Nullable String person() {
    return null;
  }

  /** Whoever of that district takes it. */
  record District(String leaId) implements Receiver {

    @Override
    public String code() {
      return "district:" + leaId;
    }
  }

  /** Whoever of that region takes it. */
  record Region(long id) implements Receiver {

    @Override
    public String code() {
      return "region:" + id;
    }
  }

  /** Whoever of the task's State takes it. */
  record State() implements Receiver {

    @Override
    public String code() {
      return "state";
    }
  }

  /** Whoever of the Department takes it. */
  record Department() implements Receiver {

    @Override
    public String code() {
      return "nation";
    }
  }

  /** That person, who has it from then on. */
  record Person(String account) implements Receiver {

    @Override
    public String code() {
      return "person:" + account;
    }

    @Override
    public String person() {
      return account;
    }
  }

  /** Empty when it is none of these. */
  static Optional<Receiver> read(String code) {
    var parts = code.split(":", 2);
    var name = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "district" -> Optional.of(new District(name));
      case "region" ->
          name.matches("\\d{1,18}")
              ? Optional.of(new Region(Long.parseLong(name)))
              : Optional.empty();
      case "state" -> Optional.of(new State());
      case "nation" -> Optional.of(new Department());
      case "person" -> Optional.of(new Person(name));
      default -> Optional.empty();
    };
  }
}
