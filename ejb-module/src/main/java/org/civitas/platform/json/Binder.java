package org.civitas.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.civitas.kernel.Money;
import org.civitas.kernel.TypedId;
import org.civitas.kernel.Violation;

/**
 * Binds a JSON tree to records and notes every fault on the way instead of stopping at the first,
 * which no JSON library offers.
 */
final class Binder {

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return violations;
  }

  Object bind(JsonNode node, Type type, String pointer) {
    if (node == null || node.isNull()) {
      if (pointer.isEmpty()) {
        fault(pointer, "is required", "required");
      }
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return bindGeneric(node, generic, pointer);
    }
    Class<?> target = (Class<?>) type;
    if (target == MergePatch.class) {
      return node.isObject() ? new MergePatch(node) : wrongType(pointer, "an object");
    } else if (target == Object.class || JsonNode.class.isAssignableFrom(target)) {
      return bindFree(node, target);
    } else if (target == Money.class) {
      return bindMoney(node, pointer);
    } else if (TypedId.class.isAssignableFrom(target)) {
      Object id = bind(node, UUID.class, pointer);
      return id == null ? null : construct(Shape.of(target), new Object[] {id}, pointer);
    } else if (target.isRecord()) {
      return bindRecord(node, target, pointer);
    }
    Scalars.Result scalar = Scalars.read(node, target);
    return scalar.fault() == null ? scalar.value() : fault(pointer, scalar.fault(), scalar.code());
  }

  private Object bindRecord(JsonNode node, Class<?> type, String pointer) {
    if (!node.isObject()) {
      return wrongType(pointer, "an object");
    }
    int before = violations.size();
    Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
    Set<String> unknown = names(node);
    Object[] values = new Object[shape.components().length];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = shape.components()[i];
      String at = pointer + "/" + component.getName();
      unknown.remove(component.getName());
      int faults = violations.size();
      values[i] = bind(node.get(component.getName()), component.getGenericType(), at);
      if (violations.size() == faults) {
        violations.addAll(Constraints.check(type, component.getName(), values[i], pointer));
      }
    }
    unknown.forEach(name -> fault(pointer + "/" + escape(name), "is not known", "unknown-field"));
    if (violations.size() > before) {
      return null;
    }
    Object made = construct(shape, values, pointer);
    if (made != null) {
      violations.addAll(Constraints.checkWhole(made, pointer));
    }
    return made;
  }

  private Object bindGeneric(JsonNode node, ParameterizedType type, String pointer) {
    if (type.getRawType() == Map.class) {
      return bindMap(node, type.getActualTypeArguments()[1], pointer);
    }
    if (!node.isArray()) {
      return wrongType(pointer, "an array");
    }
    boolean unique = type.getRawType() == Set.class;
    Collection<Object> items = unique ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object item = bind(node.get(i), type.getActualTypeArguments()[0], pointer + "/" + i);
      if (node.get(i).isNull()) {
        fault(pointer + "/" + i, "must not be null", "required");
      } else if (item != null && !items.add(item)) {
        fault(pointer + "/" + i, "must not come twice", "unique");
      }
    }
    return items;
  }

  private Map<String, Object> bindMap(JsonNode node, Type valueType, String pointer) {
    if (!node.isObject()) {
      wrongType(pointer, "an object");
      return Map.of();
    }
    Map<String, Object> map = new HashMap<>();
    node.fields()
        .forEachRemaining(
            entry ->
                map.put(
                    entry.getKey(),
                    bind(entry.getValue(), valueType, pointer + "/" + escape(entry.getKey()))));
    return map;
  }

  private Money bindMoney(JsonNode node, String pointer) {
    MoneyText text = (MoneyText) bindRecord(node, MoneyText.class, pointer);
    if (text == null) {
      return null;
    }
    try {
      return Money.of(text.value(), text.currency());
    } catch (IllegalArgumentException e) {
      String message = e.getMessage() == null ? "is not a currency" : e.getMessage();
      fault(pointer, message, "money");
      return null;
    }
  }

  private static Object bindFree(JsonNode node, Class<?> target) {
    try {
      return target == Object.class ? Json.MAPPER.treeToValue(node, Object.class) : node;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object construct(Shape shape, Object[] values, String pointer) {
    try {
      return shape.constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        return fault(pointer, refusal.getMessage(), "invalid");
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object wrongType(String pointer, String expected) {
    return fault(pointer, "must be " + expected, "type");
  }

  private Object fault(String pointer, String message, String code) {
    violations.add(Violation.body(pointer, message, code));
    return null;
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    return names;
  }

  /** RFC 6901; a hostile name is cut, since it is shown again. */
  private static String escape(String name) {
    String shown = name.length() > 100 ? name.substring(0, 100) : name;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  /** Reflection that is paid once per record type. */
  private record Shape(RecordComponent[] components, Constructor<?> constructor) {

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Shape(components, constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
