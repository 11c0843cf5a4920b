package org.monarca.acceptance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a suite the demo that all suites share; the first one to ask starts it. People of Texas may
 * sign in to it by a provider of the test's own.
 */
public final class WithDemo implements ParameterResolver {

  private static final int CHILDREN = 400;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var everywhere = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
    return everywhere.computeIfAbsent(Demo.class, key -> start(), Demo.class);
  }

  private static Demo start() {
    try {
      return Demo.start(Folders.fresh("demo"), CHILDREN, Provider.settings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the demo was starting", e);
    }
  }
}
