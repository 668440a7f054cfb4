package org.hearsay.gazetteer;

import java.nio.file.Path;

/// A line of a dump that was left out: in which file, which line (the first is 1), and why.
public record BadLine(Path file, long line, String why) {}
