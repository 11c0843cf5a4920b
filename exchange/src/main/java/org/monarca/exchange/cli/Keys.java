package org.monarca.exchange.cli;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.sealing.KeysBeside;
import org.monarca.exchange.sealing.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the keys of a running service and changes them; the service goes on meanwhile. */
@Command(
    name = "keys",
    description = {
      "Shows under which keys a running service keeps values sealed, or makes new ones (rotate).",
      "The service goes on meanwhile, and seals in the background what is under the former keys."
    },
    mixinStandardHelpOptions = true)
final class Keys implements Callable<Integer> {

  private static final String ROTATE = "rotate";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "rotate",
      description = "Makes new keys; without it the keys are shown.")
  private @Nullable String what;

  @Option(
      names = "--state",
      paramLabel = "CODE",
      description = "The State whose key is changed, or factors; without it all are.")
  private @Nullable String state;

  @Option(
      names = "--outer",
      description = "Changes the key outside the database, by which the others are wrapped.")
  private boolean outer;

  @Option(
      names = "--given",
      description = "With --outer: the new key is in the file already, as its last line.")
  private boolean given;

  @Mixin private RunningService service = new RunningService();

  @Override
  public Integer call() {
    if (what != null && !what.equals(ROTATE)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "keys knows no %s; there is: rotate".formatted(what));
    }
    if (isContradictory()) {
      throw new CommandFailure(
          Exit.WRONG_USE, "say keys, keys rotate [--state CODE], or keys rotate --outer [--given]");
    }
    try (var context = service.beside(KeysBeside.class)) {
      var rotation = context.getBean(Rotation.class);
      if (what != null) {
        rotate(rotation);
      }
      show(rotation.keys());
    }
    return Exit.DONE;
  }

  private boolean isContradictory() {
    boolean isShown = what == null;
    boolean one = state != null;
    return (isShown && (outer || one)) || (given && !outer) || (outer && one);
  }

  private void rotate(Rotation rotation) {
    if (outer) {
      rotation.rotateOuter(given);
    } else {
      scopes(rotation).forEach(rotation::rotate);
    }
  }

  private Collection<String> scopes(Rotation rotation) {
    var all = rotation.scopes();
    if (state == null) {
      return all;
    }
    if (!all.contains(state)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "%s has no key; there are: %s".formatted(state, String.join(" ", all)));
    }
    return List.of(state);
  }

  private void show(List<Rotation.Standing> keys) {
    var out = spec.commandLine().getOut();
    for (var key : keys) {
      out.printf("%s %d: %s%n", key.scope(), key.number(), words(key));
    }
    out.printf("%d keys. Keep the file with the outer key apart from the database.%n", keys.size());
  }

  private static String words(Rotation.Standing key) {
    if (key.retired() != null) {
      return "destroyed " + key.retired();
    }
    return "%s, wrapped by outer key %s"
        .formatted(
            key.isLeaving() ? "superseded " + key.superseded() : "current since " + key.made(),
            key.outer());
  }
}
