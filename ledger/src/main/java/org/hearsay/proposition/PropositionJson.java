package org.hearsay.proposition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// A proposition as one line of JSON, as the ledger keeps it beside the reading that it was taken
/// from.
public final class PropositionJson {
  /// Counted up when a proposition of the same reading would hold something else: then all are made
  /// anew.
  public static final int VERSION = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new Days())
                  .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
                  .addDeserializer(OffsetDateTime.class, new Moments()))
          .build();
  private static final ObjectWriter WRITER = JSON.writerFor(Proposition.class);
  private static final ObjectReader READER = JSON.readerFor(Proposition.class);

  private PropositionJson() {}

  /// The line of a proposition.
  public static String write(Proposition proposition) {
    try {
      return WRITER.writeValueAsString(proposition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + proposition.id(), e);
    }
  }

  /// The proposition of a line.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Proposition read(String line) {
    try {
      return READER.readValue(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a proposition: " + e.getOriginalMessage(), e);
    }
  }

  /// The line of an article's facts.
  public static String write(ArticleFacts facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + facts.article(), e);
    }
  }

  /// The facts of a line.
  ///
  /// @throws IllegalArgumentException if there are none in it
  public static ArticleFacts readFacts(String line) {
    try {
      return JSON.readValue(line, ArticleFacts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an article's facts: " + e.getOriginalMessage(), e);
    }
  }

  private static final class Moments extends FromStringDeserializer<OffsetDateTime> {
    Moments() {
      super(OffsetDateTime.class);
    }

    @Override
    protected OffsetDateTime _deserialize(String value, DeserializationContext context) {
      return OffsetDateTime.parse(value);
    }
  }

  private static final class Days extends FromStringDeserializer<LocalDate> {
    Days() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String value, DeserializationContext context) {
      return LocalDate.parse(value);
    }
  }
}
