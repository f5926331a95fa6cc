package org.civitas.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.ProblemType.Category;
import org.civitas.platform.persistence.Outage;
import org.civitas.platform.persistence.StorageException;
import org.civitas.platform.request.InputFaults;
import org.civitas.platform.request.RequestInfo;

/** Turns whatever went wrong into the one answer that a client gets. */
@ApplicationScoped
public class Problems {

  private static final System.Logger LOG = System.getLogger("org.civitas.fault");

  @Inject RequestInfo request;
  @Inject InputFaults inputFaults;

  Response answer(Throwable fault) {
    DomainException refusal = find(fault, DomainException.class);
    if (refusal != null) {
      return refused(refusal);
    }
    WebApplicationException http = find(fault, WebApplicationException.class);
    if (http != null) {
      return plain(http);
    }
    if (!inputFaults.isEmpty()) {
      // Code that met a value which could not be read; the faults say more than its failure.
      return refused(InputFaults.invalid(inputFaults.all()));
    }
    if (isConflict(fault)) {
      return refused(
          new DomainException(
              CommonProblem.CONFLICT, "Someone else changed this at the same moment; try again."));
    }
    return Outage.isBehind(fault) ? unavailable(fault) : broken(fault);
  }

  /** Retrying is the client's to decide: only under its key is it safe. */
  private Response unavailable(Throwable fault) {
    LOG.log(System.Logger.Level.WARNING, "Unavailable: {0}", fault.toString());
    return refused(
        new DomainException(
            CommonProblem.UNAVAILABLE,
            "The database does not answer; a change may or may not have been made. Ask again, a"
                + " change with its Idempotency-Key."));
  }

  private Response refused(DomainException refusal) {
    HttpProblem kind = HttpProblem.of(refusal.type());
    Response.ResponseBuilder answer =
        answer(kind, refusal.getMessage(), refusal.extensions(), refusal);
    challenge(refusal, answer);
    Object retryAfter = refusal.extensions().get("retryAfter");
    if (retryAfter != null) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
    } else if (kind.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, 5);
    }
    return answer.build();
  }

  /** RFC 6750: what was wrong with the token, never with the person. */
  private static void challenge(DomainException refusal, Response.ResponseBuilder answer) {
    if (refusal.type() == CommonProblem.INVALID_TOKEN) {
      answer.header(
          HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"civitas\", error=\"invalid_token\"");
    } else if (refusal.type() == CommonProblem.INSUFFICIENT_SCOPE) {
      answer.header(
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer realm=\"civitas\", error=\"insufficient_scope\", scope=\"%s\""
              .formatted(refusal.extensions().get("scope")));
    } else if (refusal.type().category() == Category.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"civitas\"");
    }
  }

  private Response plain(WebApplicationException fault) {
    Response original = fault.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    if (original.getStatus() >= 500 && original.getStatus() != 503) {
      return broken(fault);
    }
    HttpProblem kind = HttpProblem.of(original.getStatus());
    Response.ResponseBuilder answer = answer(kind, kind.title() + ".", Map.of(), null);
    String allow = original.getHeaderString(HttpHeaders.ALLOW);
    if (allow != null) {
      answer.header(HttpHeaders.ALLOW, allow);
    }
    return answer.build();
  }

  private Response broken(Throwable fault) {
    String incident = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, "Incident " + incident, fault);
    return answer(
            HttpProblem.INTERNAL,
            "This is our fault. The log has it under the incident id.",
            Map.of("incident", incident),
            null)
        .build();
  }

  private Response.ResponseBuilder answer(
      HttpProblem kind, String detail, Map<String, Object> extensions, DomainException refusal) {
    return Response.status(kind.status())
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.document(
                kind,
                detail,
                request.path(),
                extensions,
                refusal == null ? List.of() : refusal.violations()));
  }

  private static boolean isConflict(Throwable fault) {
    StorageException storage = find(fault, StorageException.class);
    return find(fault, OptimisticLockException.class) != null
        || (storage != null && storage.isConflict())
        || StorageException.isConflict(find(fault, java.sql.SQLException.class));
  }

  private static <T extends Throwable> T find(Throwable fault, Class<T> type) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
      if (cause.getCause() == cause) {
        break;
      }
    }
    return null;
  }
}
