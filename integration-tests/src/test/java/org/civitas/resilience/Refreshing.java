package org.civitas.resilience;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.civitas.testing.Storage;

/**
 * Clients exchange refresh tokens. A token that was handed out works, and works once. Where an
 * answer got lost the client cannot know whether its token is used up: repeating it may end the
 * session, at once or when the first request arrives late, and the client signs in again.
 */
final class Refreshing implements Workload {

  private static final int CLIENTS = 2;

  private static final List<Invariant> INVARIANTS =
      List.of(
          new Invariant(
              "a refresh token is exchanged for exactly one other",
              """
              select session_id from identity.refresh_token group by session_id
              having count(*) <> 1 + count(used_at)\
              """),
          new Invariant(
              "a session ends by reuse only after a token was presented again",
              """
              select s.id from identity.session s where s.end_reason = 'REFRESH_TOKEN_REUSED'
                and not exists (select 1 from audit.entry a where a.detail = 'REUSED'
                  and a.target = 'session:' || s.id)\
              """));

  private final Tally tally = new Tally("refreshing");

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public List<Worker> begin(Cluster cluster) {
    AuctionHouse house = new AuctionHouse(cluster);
    return Stream.generate(() -> new Session(house.member(tally, "BIDDER")))
        .limit(CLIENTS)
        .map(session -> new Worker(session.client, session::refresh))
        .toList();
  }

  @Override
  public void check(Cluster cluster) {
    Storage storage = cluster.storage();
    INVARIANTS.forEach(invariant -> invariant.check(storage, tally));
  }

  /** One client's session, one after the other. */
  private final class Session {

    private final PatientClient client;
    private String token;
    private boolean uncertain;

    Session(PatientClient client) {
      this.client = client;
    }

    void refresh() {
      if (token == null) {
        signIn();
      }
      PatientClient.Reply reply = client.ask(api -> exchange(api.withToken(null), token));
      uncertain |= reply.uncertain();
      tally.operation();
      Answer answer = reply.answer();
      if (answer.status() == 200) {
        tally.acknowledged();
        token = answer.json().get("refresh_token").asText();
      } else {
        if (!uncertain) {
          tally.lost("a refresh token of " + client.api().username() + ": " + answer);
        }
        token = null;
      }
    }

    private void signIn() {
      Answer answer =
          client
              .ask(
                  api ->
                      api.withToken(null).signIn(client.api().username(), client.api().password()))
              .answer();
      token = answer.expect(200).json().get("refresh_token").asText();
      uncertain = false;
    }

    private static Answer exchange(Api stranger, String token) {
      return stranger.form(
          "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }
  }
}
