package org.monarca.acceptance.client;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.PreInterruptCallback;
import org.junit.jupiter.api.extension.PreInterruptContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A test whose time is over says where it stood, in the one line that the summary of a run keeps of
 * it.
 */
public final class Stood implements PreInterruptCallback, TestExecutionExceptionHandler {

  private static final Namespace STORE = Namespace.create(Stood.class);
  private static final String OURS = "org.monarca.";

  @Override
  public void beforeThreadInterrupt(PreInterruptContext interrupt, ExtensionContext context) {
    context.getStore(STORE).put(Stood.class, where(interrupt.getThreadToInterrupt()));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    var where = context.getStore(STORE).remove(Stood.class, String.class);
    if (where == null) {
      throw thrown;
    }
    var told = new TimeoutException(thrown.getMessage() + "; it stood at " + where);
    told.initCause(thrown);
    throw told;
  }

  /** What of others was asked for, and the lines of ours that led to it, the innermost first. */
  private static String where(Thread thread) {
    var stack = Arrays.asList(thread.getStackTrace());
    var ours = stack.stream().filter(Stood::isOurs).toList();
    var asked = ours.isEmpty() ? 0 : stack.indexOf(ours.getFirst()) - 1;
    var lines = ours.stream().map(Stood::line).limit(6).collect(Collectors.joining(" < "));
    return asked < 0 || stack.isEmpty() ? lines : line(stack.get(asked)) + " < " + lines;
  }

  private static boolean isOurs(StackTraceElement frame) {
    return frame.getClassName().startsWith(OURS);
  }

  private static String line(StackTraceElement frame) {
    var name = frame.getClassName();
    return "%s.%s:%d"
        .formatted(
            name.substring(name.lastIndexOf('.') + 1),
            frame.getMethodName(),
            frame.getLineNumber());
  }
}
