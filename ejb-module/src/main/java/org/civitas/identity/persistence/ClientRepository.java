package org.civitas.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civitas.identity.api.ClientView;
import org.civitas.identity.domain.OAuthClient;
import org.civitas.kernel.CommonProblem;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.Page;
import org.civitas.kernel.PageRequest;
import org.civitas.platform.persistence.Entities;
import org.civitas.platform.persistence.PageQuery;
import org.civitas.platform.persistence.Row;
import org.civitas.platform.persistence.Sql;

/** Registered programs. */
@ApplicationScoped
public class ClientRepository {

  @Inject EntityManager em;
  @Inject Entities entities;
  @Inject Sql sql;

  public void add(OAuthClient client) {
    em.persist(client);
    em.flush();
  }

  public void remove(OAuthClient client) {
    em.remove(client);
  }

  public OAuthClient get(UUID id) {
    return find(id)
        .orElseThrow(
            () ->
                new DomainException(
                    CommonProblem.NOT_FOUND, "There is no client %s.".formatted(id)));
  }

  public Optional<OAuthClient> find(UUID id) {
    return entities.find(OAuthClient.class, id);
  }

  public Page<ClientView> list(PageRequest page) {
    return PageQuery.select("id, name, scope, created_by, created_at, version")
        .from("identity.oauth_client")
        .sortable("createdAt", "created_at", Instant.class)
        .sortable("name", "name", String.class)
        .id("id")
        .defaultSort("createdAt")
        .fetch(sql, page, ClientRepository::view);
  }

  private static ClientView view(Row row) {
    UUID id = row.uuid(1);
    return new ClientView(
        id,
        id.toString(),
        null,
        row.string(2),
        List.of(row.string(3).split(" ")),
        row.string(4),
        row.instant(5),
        row.longValue(6));
  }
}
