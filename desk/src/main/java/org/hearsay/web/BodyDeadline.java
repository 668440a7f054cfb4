package org.hearsay.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Ends connections whose bodies do not come to an end in time. Jetty's own limits are on silence,
/// which whoever sends a byte now and then does not keep, and on the bytes of all together.
final class BodyDeadline extends Handler.Wrapper {
  private final Function<String, Duration> patience;

  /// @param patience by the path that is asked for
  BodyDeadline(Function<String, Duration> patience) {
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() == 0) {
      return super.handle(request, response, callback);
    }
    Scheduler.Task end =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () ->
                    request
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .close(new TimeoutException("the body came too slowly")),
                patience.apply(request.getHttpURI().getCanonicalPath()).toMillis(),
                TimeUnit.MILLISECONDS);
    Request.addCompletionListener(request, _ -> end.cancel());
    return super.handle(new Timed(request, end), response, callback);
  }

  /// In time as soon as the last of its body is there.
  private static final class Timed extends Request.Wrapper {
    private final Scheduler.Task end;

    Timed(Request request, Scheduler.Task end) {
      super(request);
      this.end = end;
    }

    @Override
    public Content.@Nullable Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && chunk.isLast()) {
        end.cancel();
      }
      return chunk;
    }
  }
}
