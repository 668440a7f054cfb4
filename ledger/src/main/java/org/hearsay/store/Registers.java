package org.hearsay.store;

import java.util.List;
import org.hearsay.source.Event;
import org.hearsay.source.Register;
import org.hearsay.source.Registrar;
import org.jdbi.v3.core.Handle;

/// Makes the register out of the rows that it rests on.
final class Registers {

  private Registers() {}

  static Register of(Handle handle) {
    // Events first: what they are about is then among the notices.
    List<Event> events = SourceEvents.all(handle);
    return Registrar.register(Notices.all(handle), events);
  }
}
