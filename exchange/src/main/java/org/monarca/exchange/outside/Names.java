package org.monarca.exchange.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names lead. */
@FunctionalInterface
public interface Names {

  List<InetAddress> find(String host) throws UnknownHostException;
}
