package org.civitas.platform.web.openapi;

import io.smallrye.openapi.api.OperationHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civitas.platform.security.Owned;
import org.civitas.platform.security.Owned.Others;
import org.civitas.platform.web.openapi.DeclaredRights.Rights;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** Gives each operation what its place in the code says: id, tag, rights, idempotency. */
final class OperationNaming implements OperationHandler {

  private static final DotName IDEMPOTENT =
      DotName.createSimple("org.civitas.platform.web.Idempotent");

  /** Tells what others are answered, and the scope that opens everybody's. */
  private static final String OWNED = "x-owned";

  private final DeclaredRights rights;

  OperationNaming(DeclaredRights rights) {
    this.rights = rights;
  }

  @Override
  public void handleOperation(Operation operation, ClassInfo resource, MethodInfo method) {
    String context = context(resource);
    String subject = resource.simpleName().replaceFirst("Resource$", "");
    operation.setOperationId(operationId(context, subject, method.name()));
    if (operation.getTags() == null || operation.getTags().isEmpty()) {
      operation.setTags(List.of(context));
    }
    secure(operation, rights.of(method.declaringClass().name().toString(), method.name()));
    AnnotationInstance idempotent = method.annotation(IDEMPOTENT);
    if (idempotent != null) {
      operation.addExtension(CommonAnswers.IDEMPOTENT, idempotent.value("required") != null);
    }
  }

  private static String operationId(String context, String subject, String method) {
    String name = Character.toLowerCase(subject.charAt(0)) + subject.substring(1);
    return name.equals(context) ? context + "." + method : context + "." + name + "." + method;
  }

  /** {@code org.civitas.auction.web} belongs to auction, {@code org.civitas.platform...} to all. */
  private static String context(ClassInfo resource) {
    return resource.name().toString().split("\\.")[2];
  }

  private static void secure(Operation operation, Optional<Rights> rights) {
    if (rights.isEmpty()) {
      if (operation.getSecurity() == null) {
        operation.setSecurity(new ArrayList<>());
      }
      return;
    }
    List<String> scopes = rights.get().scopes();
    boolean anyOf = rights.get().anyScope();
    List<SecurityRequirement> ways = new ArrayList<>();
    for (List<String> needed : anyOf ? scopes.stream().map(List::of).toList() : List.of(scopes)) {
      ways.add(OASFactory.createSecurityRequirement().addScheme("oauth2", needed));
    }
    ways.add(OASFactory.createSecurityRequirement().addScheme("bearer", List.of()));
    operation.setSecurity(ways);
    rights.get().owned().ifPresent(owned -> operation.addExtension(OWNED, extension(owned)));
    String needs = needs(rights.get());
    String description = operation.getDescription();
    operation.setDescription(description == null ? needs : description + "\n\n" + needs);
  }

  /** For programs; people read the description. */
  private static Map<String, Object> extension(Owned owned) {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("others", owned.others() == Others.FORBIDDEN ? 403 : 404);
    if (!owned.unless().isEmpty()) {
      extension.put("unless", owned.unless());
    }
    return extension;
  }

  private static String needs(Rights rights) {
    List<String> parts = new ArrayList<>();
    if (!rights.scopes().isEmpty()) {
      String joined = String.join(rights.anyScope() ? "` or `" : "` and `", rights.scopes());
      parts.add("the scope `" + joined + "`");
    }
    if (!rights.roles().isEmpty()) {
      parts.add("the role `" + String.join("` or `", rights.roles()) + "`");
    }
    String needs =
        parts.isEmpty() ? "For anyone signed in." : "Needs " + String.join(" and ", parts) + ".";
    return needs + rights.owned().map(OperationNaming::belongs).orElse("");
  }

  private static String belongs(Owned owned) {
    String unless = owned.unless().isEmpty() ? "" : ", or with the scope `" + owned.unless() + "`";
    return " Only with what is one's own" + unless + ".";
  }
}
