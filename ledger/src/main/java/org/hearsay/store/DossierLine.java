package org.hearsay.store;

/// A dossier as a line in a list: its name, and how many articles and assertions lie in it.
public record DossierLine(String name, long articles, long assertions) {}
