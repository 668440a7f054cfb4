package org.hearsay.article;

/// Who published an article, by the name that it goes by ("Kyiv Post"). Never blank.
public record Outlet(String name) {

  public Outlet {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet's name is blank");
    }
  }
}
