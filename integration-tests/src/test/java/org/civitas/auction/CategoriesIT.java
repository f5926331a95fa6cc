package org.civitas.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civitas.auction.AuctionStage.CATEGORIES;
import static org.civitas.auction.AuctionStage.draft;
import static org.civitas.auction.AuctionStage.newCategory;
import static org.civitas.auction.AuctionStage.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.civitas.testing.Answer;
import org.civitas.testing.Api;
import org.junit.jupiter.api.Test;

class CategoriesIT {

  @Test
  void anAdministratorAddsANodeAndEverybodyReadsIt() {
    String name = unique("jewelry");
    String parent = newCategory(name, null);

    Answer made =
        Api.admin()
            .post(
                CATEGORIES,
                Map.of("name", "necklace", "parentId", parent, "description", "For the neck"))
            .expect(201);
    String id = made.json().get("id").asText();

    assertThat(made.header("Location")).get().asString().endsWith(CATEGORIES + "/" + id);
    Answer read = Api.anonymous().get(CATEGORIES + "/" + id).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.json())
        .isEqualTo(
            Answer.parse(
                """
                {"id":"%s","name":"necklace","path":"%s/necklace","parentId":"%s",
                 "description":"For the neck","version":%d}
                """
                    .formatted(id, name, parent, read.json().get("version").asLong())));
    JsonNode children = Api.anonymous().get(CATEGORIES + "?parentId=" + parent).json();
    assertThat(children.get("items")).hasSize(1);
  }

  @Test
  void aMovedNodeTakesAllBelowItAlong() {
    String name = unique("vehicle");
    String vehicle = newCategory(name, null);
    String suzuki = newCategory("Suzuki", vehicle);
    String gs = newCategory("GS", suzuki);
    Answer before = Api.anonymous().get(CATEGORIES + "/" + vehicle);

    Api.admin()
        .patch(CATEGORIES + "/" + vehicle, Map.of("name", name + " new"), "If-Match", before.etag())
        .expect(200);

    assertThat(Api.anonymous().get(CATEGORIES + "/" + gs).json().get("path").asText())
        .isEqualTo(name + " new/Suzuki/GS");
    Answer cycle =
        Api.admin()
            .patch(
                CATEGORIES + "/" + vehicle,
                Map.of("parentId", gs),
                "If-Match",
                Api.anonymous().get(CATEGORIES + "/" + vehicle).etag())
            .expect(422);
    assertThat(cycle.json().get("type").asText()).isEqualTo("/problems/category-cycle");
  }

  @Test
  void namesAreUniqueAmongSiblings() {
    String name = unique("gem");
    newCategory(name, null);

    Answer twice = Api.admin().post(CATEGORIES, Map.of("name", name)).expect(409);

    assertThat(twice.json().get("type").asText()).isEqualTo("/problems/category-exists");
  }

  @Test
  void onlyAnEmptyNodeIsRemoved() {
    String category = newCategory(unique("gem"), null);
    Answer read = Api.anonymous().get(CATEGORIES + "/" + category);
    String listing = AuctionStage.drafted(draft(Map.of("categoryId", category)));

    Answer used =
        Api.admin().delete(CATEGORIES + "/" + category, "If-Match", read.etag()).expect(409);
    assertThat(used.json().get("type").asText()).isEqualTo("/problems/category-in-use");

    Answer draft = AuctionStage.seller().get(AuctionStage.path(listing));
    AuctionStage.seller().delete(AuctionStage.path(listing), "If-Match", draft.etag()).expect(204);
    Api.admin().delete(CATEGORIES + "/" + category).expect(428);
    Api.admin().delete(CATEGORIES + "/" + category, "If-Match", "\"99\"").expect(412);
    Api.admin().delete(CATEGORIES + "/" + category, "If-Match", read.etag()).expect(204);
    Api.anonymous().get(CATEGORIES + "/" + category).expect(404);
  }

  @Test
  void onlyAdministratorsChangeTheTree() {
    Answer refused =
        AuctionStage.seller().post(CATEGORIES, Map.of("name", unique("mine"))).expect(403);

    assertThat(refused.json().get("scope").asText()).isEqualTo("admin_write");
    Api.anonymous().post(CATEGORIES, Map.of("name", unique("mine"))).expect(401);
  }

  @Test
  void allFaultsOfACategoryAreNamed() {
    Answer refused =
        Api.admin()
            .post(CATEGORIES, Map.of("name", "a/b", "parentId", "x", "colour", "red"))
            .expect(422);

    assertThat(refused.json().get("violations"))
        .extracting(violation -> violation.get("name").asText())
        .containsExactlyInAnyOrder("/name", "/parentId", "/colour");
  }
}
