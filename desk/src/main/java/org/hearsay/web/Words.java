package org.hearsay.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearsay.attribution.Access;
import org.hearsay.certainty.Certainty;
import org.hearsay.desk.ClaimRow;
import org.hearsay.grading.Credibility;
import org.hearsay.place.Place;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Grade;
import org.jspecify.annotations.Nullable;

/// How pages put things.
public final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private Words() {}

  /// "3 articles", "1 article".
  public static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// "4 March 2026, 08:00 UTC".
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
  }

  /// "the Harbour Board", "“sources”", "the reporting of Alder Gazette".
  public static String origin(ClaimRow.From from) {
    return origin(from.name(), from.kind());
  }

  static String origin(String name, Origin.Kind kind) {
    return switch (kind) {
      case NAMED -> name;
      case UNNAMED -> "“" + name + "”";
      case OWN_REPORTING -> "the reporting of " + name;
      case NOT_RECORDED -> "what " + name + " states without a source";
    };
  }

  /// How an origin knows: "witnessed it", "no article says how it knows".
  public static String knows(ClaimRow.From from) {
    return knows(from.kind(), from.access());
  }

  static String knows(Origin.Kind kind, Access.@Nullable Kind access) {
    if (access == null) {
      return switch (kind) {
        case OWN_REPORTING -> "reports it itself";
        case NOT_RECORDED -> "does not say where it has it from";
        case NAMED, UNNAMED -> "no article says how it knows";
      };
    }
    return switch (access) {
      case WITNESSED -> "witnessed it";
      case INDUCED -> "concluded it from what was observed";
      case DEDUCED -> "reasoned it out";
      case TOLD -> "was told it";
    };
  }

  /// "cites", "copies".
  static String edge(Edge.Type type) {
    return type.label();
  }

  /// "likely", "denied, likely", "stated, a plan".
  static String manner(Proposition.Manner manner) {
    StringBuilder words = new StringBuilder(surely(manner.term(), manner.affirmed()));
    if (manner.status() != Certainty.Status.FACT) {
      words.append(", ").append(manner.status().name().toLowerCase(Locale.ROOT));
    }
    if (manner.negated()) {
      words.append(", negated");
    }
    return words.toString();
  }

  static String surely(Certainty.Term term, boolean affirmed) {
    return affirmed
        ? term.label()
        : "denied" + (term == Certainty.Term.STATED ? "" : ", " + term.label());
  }

  /// For the look of a badge: `5`, `stated`, `possible`.
  static String band(Certainty.Term term) {
    return term.band() == null ? term.label() : Integer.toString(term.band());
  }

  /// How large a place is, as it is known: "a town".
  static String precision(Place.Precision precision) {
    return switch (precision) {
      case COUNTRY -> "a country";
      case REGION -> "a region";
      case CITY -> "a town";
      case POINT -> "a point";
      case AREA -> "an area";
    };
  }

  /// "B, usually reliable".
  public static String grade(Grade grade) {
    return grade + ", " + grade.words();
  }

  /// "3, possibly true".
  public static String credibility(Credibility credibility) {
    return credibility.label() + ", " + credibility.meaning();
  }

  /// Of a grade that a person gave.
  public static String grade(int grade) {
    for (Credibility credibility : Credibility.values()) {
      if (credibility.label().equals(Integer.toString(grade))) {
        return credibility(credibility);
      }
    }
    return Integer.toString(grade);
  }
}
