package org.civitas.auction.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a listing's increments in one text column: they are read whole and never searched. */
@Converter
public class IncrementTableConverter implements AttributeConverter<IncrementTable, String> {

  @Override
  public String convertToDatabaseColumn(IncrementTable table) {
    return table == null ? null : table.text();
  }

  @Override
  public IncrementTable convertToEntityAttribute(String text) {
    return text == null ? null : IncrementTable.parse(text);
  }
}
