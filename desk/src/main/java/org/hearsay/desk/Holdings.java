package org.hearsay.desk;

import java.nio.file.Path;

/// Where a ledger and what belongs to it lie.
///
/// - `ledger`: the file; `evidence`: the folder of the captures
/// - `index`, `textIndex`: folders of what is derived and may be deleted
/// - `gazetteer`: the file of the imported one, which need not be there
public record Holdings(Path ledger, Path evidence, Path index, Path textIndex, Path gazetteer) {}
