package org.hearsay.gazetteer;

import java.util.Map;
import java.util.Set;
import org.hearsay.place.Gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/// Which of GeoNames' features are places that news names, and of what kind. Shops, schools, roads
/// and the like are left out: their names are those of everything. So is what is gone (historical
/// divisions, destroyed places).
final class FeatureKinds {
  /// By the class and the code of the feature, or its class alone.
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("A.ADM1", Kind.REGION),
          Map.entry("A.ADM2", Kind.DISTRICT),
          Map.entry("A.ADM3", Kind.DISTRICT),
          Map.entry("A.ADM4", Kind.DISTRICT),
          Map.entry("A.ADM5", Kind.DISTRICT),
          Map.entry("A.ADMD", Kind.AREA),
          Map.entry("A.TERR", Kind.AREA),
          Map.entry("P", Kind.CITY),
          Map.entry("L", Kind.AREA),
          Map.entry("T", Kind.AREA),
          Map.entry("H", Kind.AREA),
          Map.entry("S.AIRB", Kind.POINT),
          Map.entry("S.AIRP", Kind.POINT),
          Map.entry("S.DAM", Kind.POINT),
          Map.entry("S.INSM", Kind.POINT),
          Map.entry("S.PSN", Kind.POINT),
          Map.entry("L.NVB", Kind.POINT),
          Map.entry("L.MILB", Kind.POINT),
          Map.entry("L.PRT", Kind.POINT),
          Map.entry("T.MT", Kind.POINT),
          Map.entry("T.VLC", Kind.POINT));

  private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

  /// Small waters whose names are towns' names too.
  private static final Set<String> SMALL =
      Set.of("STM", "STMI", "STMC", "WLL", "SPNG", "PND", "STMH", "STMX", "RSV", "CNLI", "DTCH");

  private FeatureKinds() {}

  /// Null for what is left out.
  static @Nullable Kind of(String featureClass, String featureCode) {
    boolean historical =
        GONE.contains(featureCode) || (featureClass.equals("A") && featureCode.endsWith("H"));
    if (historical || (featureClass.equals("H") && SMALL.contains(featureCode))) {
      return null;
    }
    Kind kind = KINDS.get(featureClass + "." + featureCode);
    return kind != null ? kind : KINDS.get(featureClass);
  }
}
