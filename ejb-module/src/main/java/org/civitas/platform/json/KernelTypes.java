package org.civitas.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.civitas.kernel.Money;
import org.civitas.kernel.TypedId;

/** How kernel values look in JSON. Money is text, since many readers take numbers for doubles. */
final class KernelTypes extends SimpleModule {

  private static final long serialVersionUID = 1L;

  KernelTypes() {
    addSerializer(Money.class, new MoneySerializer());
    addSerializer(TypedId.class, new TypedIdSerializer());
  }

  private static final class MoneySerializer extends StdSerializer<Money> {

    private static final long serialVersionUID = 1L;

    MoneySerializer() {
      super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("value", money.value().toPlainString());
      json.writeStringField("currency", money.currency().getCurrencyCode());
      json.writeEndObject();
    }
  }

  private static final class TypedIdSerializer extends StdSerializer<TypedId> {

    private static final long serialVersionUID = 1L;

    TypedIdSerializer() {
      super(TypedId.class);
    }

    @Override
    public void serialize(TypedId id, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(id.value().toString());
    }
  }
}
