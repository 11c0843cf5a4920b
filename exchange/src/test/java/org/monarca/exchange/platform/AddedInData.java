package org.monarca.exchange.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The product as it would be with more rows in the tables of the vocabulary: its classes once more,
 * over the tables of a folder that come before its own. Nothing of the code differs.
 */
public final class AddedInData {

  private AddedInData() {}

  /** A table of the product with rows added, in the folder. */
  public static void table(Path folder, String home, String name, String... rows)
      throws IOException {
    var file = Files.createDirectories(folder.resolve(home)).resolve(name);
    Files.writeString(
        file, table(home + name).stripTrailing() + "\n" + String.join("\n", rows) + "\n");
  }

  /** A table of the product with a text in it replaced, in the folder. */
  public static void replaced(Path folder, String home, String name, String before, String after)
      throws IOException {
    var file = Files.createDirectories(folder.resolve(home)).resolve(name);
    Files.writeString(file, table(home + name).replace(before, after));
  }

  /** Runs the class, which has a method {@code run(Path)}, over the tables of the folder. */
  public static Object run(Path folder, Class<?> task, Path argument) throws Exception {
    try (var loader = new Again(folder)) {
      var method = loader.loadClass(task.getName()).getDeclaredMethod("run", Path.class);
      method.setAccessible(true);
      return Objects.requireNonNull(method.invoke(null, argument));
    }
  }

  private static String table(String name) throws IOException {
    try (var bytes = AddedInData.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Loads the product's classes itself, and leaves all others to whoever has them. */
  private static final class Again extends URLClassLoader {

    /** Knows no feature and no table, and has the one database server of all tests. */
    private static final String PLATFORM = "org.monarca.exchange.platform.";

    Again(Path folder) throws IOException {
      super(new URL[] {folder.toUri().toURL()}, AddedInData.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.monarca.") || name.startsWith(PLATFORM)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded == null ? defined(name) : loaded;
      }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (var bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        var all = new ByteArrayOutputStream();
        bytes.transferTo(all);
        return defineClass(name, all.toByteArray(), 0, all.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      var added = findResource(name);
      return added == null ? getParent().getResource(name) : added;
    }
  }
}
