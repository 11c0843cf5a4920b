package org.monarca.exchange.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Which statements a thread has the database do, in their order. What the service does for one
 * question as for another takes as long; so this tells, without a clock, what a clock would.
 */
public final class RecordedStatements implements BeanPostProcessor {

  private static final ThreadLocal<@Nullable List<String>> RECORDED = new ThreadLocal<>();

  /** Those of this work, as far as it is done by this thread. */
  public static List<String> during(Callable<?> work) throws Exception {
    var recorded = new ArrayList<String>();
    RECORDED.set(recorded);
    try {
      work.call();
    } finally {
      RECORDED.remove();
    }
    return List.copyOf(recorded);
  }

  /** The same database, listened to. */
  static DataSource of(DataSource source) {
    return new Recording(source);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Recording(source) : bean;
  }

  /** Listens to the connections of whoever records; others have theirs as they are. */
  private static final class Recording extends DelegatingDataSource {

    Recording(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      var recorded = RECORDED.get();
      return recorded == null
          ? connection
          : listening(Connection.class, ofConnection(connection, recorded));
    }

    /** What is prepared is done once; a plain statement is listened to as well. */
    private static InvocationHandler ofConnection(Connection connection, List<String> recorded) {
      return (proxy, method, arguments) -> {
        if (method.getName().startsWith("prepare")) {
          recorded.add(String.valueOf(arguments[0]));
        }
        var answer = invoked(connection, method, arguments);
        return method.getName().equals("createStatement") && answer instanceof Statement plain
            ? listening(Statement.class, ofStatement(plain, recorded))
            : answer;
      };
    }

    private static InvocationHandler ofStatement(Statement statement, List<String> recorded) {
      return (proxy, method, arguments) -> {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
          recorded.add(sql);
        }
        return invoked(statement, method, arguments);
      };
    }

    private static @Nullable Object invoked(Object on, Method method, Object @Nullable [] arguments)
        throws Throwable {
      try {
        return method.invoke(on, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private static <T> T listening(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
