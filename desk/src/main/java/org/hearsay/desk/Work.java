package org.hearsay.desk;

/// Something that takes longer, and how far it is.
///
/// - `what`: in words, "weighing claims"
/// - `done`, `total`: of its parts; `total` is 0 where it is not known
public record Work(String what, long done, long total) {}
