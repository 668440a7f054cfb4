package org.hearsay.gazetteer;

import java.time.Instant;
import java.util.List;

/// What an imported gazetteer is made of: how many places and names it holds, the dumps that it was
/// read from by their file names, the day of the newest change in them (empty where none says one),
/// when it was imported, and which it is.
public record Installed(
    long places,
    long names,
    List<String> sources,
    String newest,
    Instant imported,
    String version) {

  public Installed {
    sources = List.copyOf(sources);
  }
}
