package org.hearsay.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.SocketFactory;

/// Stands for the way to the public internet: whatever address is connected to, the connection ends
/// at a port of this machine, and the address is noted.
final class Tunnel extends SocketFactory {
  private final int port;
  private final List<InetAddress> connected = Collections.synchronizedList(new ArrayList<>());

  Tunnel(int port) {
    this.port = port;
  }

  List<InetAddress> connected() {
    return List.copyOf(connected);
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        connected.add(((InetSocketAddress) endpoint).getAddress());
        super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int at, InetAddress local, int from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int at, InetAddress local, int from) {
    throw new UnsupportedOperationException();
  }
}
